package org.huying.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fits the engine's own tables to many open requests, under {@link EngineStart}'s lock: two nodes that make the same index at
 * once disturb each other. H2 ends the transaction at such a statement, but there is only one node then.
 */
@Component
class EngineIndexes {

    /**
     * A node finds the few jobs that are due among the timers of all open requests, the earliest first: the engine has no index for
     * it and reads them all. With application.yaml, by which no job is without a due date and nodes take them in that order.
     */
    private static final String DUE_JOBS = "create index if not exists huying_job_due on act_ru_job (duedate_)";

    /** Of versions that had none for what is to be done at once: nobody would take it any more. */
    private static final String UNDATED_JOBS = "update act_ru_job set duedate_ = create_time_ where duedate_ is null";

    /** Of versions before {@link LoopJobs}. */
    private static final String EXCLUSIVE_JOBS = "update act_ru_job set exclusive_ = false where exclusive_ = true";

    /**
     * Tasklist shows the newest tasks first, and PostgreSQL would look for an officer's few by reading everybody's from the
     * newest on. Without this index of the engine it reads those of the officer's units and sorts them.
     */
    private static final String NEWEST_TASKS = "drop index if exists act_idx_task_create";

    private final JdbcClient database;

    EngineIndexes(JdbcClient database) {
        this.database = database;
    }

    void prepare() {
        database.sql(DUE_JOBS).update();
        database.sql(NEWEST_TASKS).update();
        database.sql(UNDATED_JOBS).update();
        database.sql(EXCLUSIVE_JOBS).update();
    }
}
