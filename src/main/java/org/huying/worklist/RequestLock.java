package org.huying.worklist;

import org.huying.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One request, one lock: whoever changes anything of a request holds its row first, so that nobody waits in a circle. */
@Component
class RequestLock {

    private final JdbcClient jdbc;
    private final Requests requests;

    RequestLock(JdbcClient jdbc, Requests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** Waits until nobody else changes the request; held until the transaction ends. No effect when there is no such request. */
    void take(String number) {
        jdbc.sql("select number from request where number = :number for update")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** As {@link #take}, of the request that a task belongs to; no effect when there is no such task. */
    void takeOf(String taskId) {
        requests.lockOfTask(taskId);
    }
}
