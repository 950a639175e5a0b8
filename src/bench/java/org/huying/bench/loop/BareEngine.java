package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Camunda as it comes: its own tables, identifiers, variables and history. */
final class BareEngine {

    private BareEngine() {}

    static ProcessEngine start(HikariDataSource database, String history, Map<Object, Object> beans) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(database.getPoolName());
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory(history);
        settings.setBeans(beans);
        return settings.buildProcessEngine();
    }
}
