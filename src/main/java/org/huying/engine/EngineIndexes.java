package org.huying.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fits the indexes of the engine's own tables to many open requests. One node at a time, because two that make the same index
 * at once disturb each other.
 */
@Component
class EngineIndexes implements SmartInitializingSingleton {

    /** Every node asks again and again which jobs are due, and each open request has a timer that is not. */
    private static final String DUE_JOBS = "create index if not exists huying_job_due on act_ru_job (duedate_)";

    /**
     * Tasklist shows the newest tasks first, and PostgreSQL would look for an officer's few by reading everybody's from the
     * newest on. Without this index of the engine it reads those of the officer's units and sorts them.
     */
    private static final String NEWEST_TASKS = "drop index if exists act_idx_task_create";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    EngineIndexes(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select id from engine_start where id = 1 for update")
                    .query(Integer.class)
                    .single();
            database.sql(DUE_JOBS).update();
            database.sql(NEWEST_TASKS).update();
        });
    }
}
