package org.huying.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What application.yaml cannot say about the engine. */
@Component
@Order(1)
@DependsOnDatabaseInitialization // Flyway wants an empty schema or its own: the engine's tables come after ours
class EngineSettings extends AbstractProcessEnginePlugin {

    /** When what the processes' {@code historyTimeToLive} gives up is removed. Nothing of ours reads it: the ledger tells. */
    private static final LocalTime CLEANUP_BEGINS = LocalTime.of(1, 0);

    private static final LocalTime CLEANUP_ENDS = LocalTime.of(5, 0);
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mmxx");

    private final Clock clock;

    EngineSettings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var noScripts = new NoScripts();
        engine.setScriptFactory(noScripts);
        engine.setScriptEngineResolver(noScripts);
        engine.setDmnEngineConfiguration(decisions());
        engine.setCustomSessionFactories(List.of(NewestTables.factory(), NewestProcesses.factory()));
        engine.setHistoryEventProducer(new KnownProcessesHistory());
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setTenantIdProvider(new UnitAsTenant(Scope.PROCESSES_WITH_UNITS));
        engine.setResourceAuthorizationProvider(new NoTaskAuthorizations());
        engine.setTaskMetricsEnabled(false);
        // counted from the end all the same; else each end writes a removal time into sixteen tables
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryCleanupBatchWindowStartTime(townTime(CLEANUP_BEGINS));
        engine.setHistoryCleanupBatchWindowEndTime(townTime(CLEANUP_ENDS));
        engine.setDeserializationTypeValidationEnabled(true);
    }

    /** The engine else takes a time of day as the machine's. */
    private String townTime(LocalTime time) {
        return WITH_OFFSET.format(time.atDate(LocalDate.now(clock)).atZone(clock.getZone()));
    }

    /** Not yet initialised: for the engine, and for tables that are tried beside it. */
    static DefaultDmnEngineConfiguration decisions() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory().createInstance()));
        return decisions;
    }
}
