package org.huying.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the engine to what this version ships, before the first request and the first job: diagrams, tables, grants,
 * filters. In one transaction under a row lock, so that several nodes may start together and a second start changes nothing.
 */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final EngineIndexes indexes;
    private final ShippedProcesses processes;
    private final ShippedDecisions decisions;
    private final ShippedGrants grants;
    private final ShippedFilters filters;

    EngineStart(
            JdbcClient database,
            TransactionTemplate transaction,
            EngineIndexes indexes,
            ShippedProcesses processes,
            ShippedDecisions decisions,
            ShippedGrants grants,
            ShippedFilters filters) {
        this.database = database;
        this.transaction = transaction;
        this.indexes = indexes;
        this.processes = processes;
        this.decisions = decisions;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select id from engine_start where id = 1 for update")
                    .query(Integer.class)
                    .single();
            indexes.prepare();
            // tables first: a diagram may name one
            decisions.deploy();
            processes.deploy();
            filters.restore();
            grants.restore();
        });
    }
}
