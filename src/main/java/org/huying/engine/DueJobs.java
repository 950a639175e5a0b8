package org.huying.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a node find the few jobs that are due among the timers of all open requests, the earliest first: the engine has no index
 * for it and reads them all. With application.yaml, by which no job is without a due date and nodes take them in that order.
 * Under {@link EngineStart}'s lock. H2 ends the transaction at such a statement, but there is only one node then.
 */
@Component
class DueJobs {

    private final JdbcClient database;

    DueJobs(JdbcClient database) {
        this.database = database;
    }

    void prepare() {
        database.sql("create index if not exists huying_job_due on act_ru_job (duedate_)")
                .update();
        // of versions that had none for what is to be done at once: nobody would take it any more
        database.sql("update act_ru_job set duedate_ = create_time_ where duedate_ is null")
                .update();
        // of versions before LoopJobs
        database.sql("update act_ru_job set exclusive_ = false where exclusive_ = true")
                .update();
    }
}
