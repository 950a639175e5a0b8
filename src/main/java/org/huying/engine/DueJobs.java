package org.huying.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An index that the engine's own schema lacks: every node asks several times a minute which jobs are due, and each open request
 * has a timer that is not. One node at a time, because two that make the same index at once disturb each other.
 */
@Component
class DueJobs implements SmartInitializingSingleton {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DueJobs(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select id from engine_start where id = 1 for update")
                    .query(Integer.class)
                    .single();
            database.sql("create index if not exists huying_job_due on act_ru_job (duedate_)")
                    .update();
        });
    }
}
