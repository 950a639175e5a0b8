package org.huying.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What application.yaml cannot say about the engine. */
@Component
@Order(1)
@DependsOnDatabaseInitialization // Flyway wants an empty schema or its own: the engine's tables come after ours
class EngineSettings extends AbstractProcessEnginePlugin {

    private static final String REVISION =
            "select count(*) || ' until ' || coalesce(cast(max(deploy_time_) as varchar(40)), '') from act_re_deployment";

    private final JdbcClient database;

    EngineSettings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var noScripts = new NoScripts();
        engine.setScriptFactory(noScripts);
        engine.setScriptEngineResolver(noScripts);
        engine.setDmnEngineConfiguration(decisions());
        var deployments =
                new Deployments(() -> database.sql(REVISION).query(String.class).single(), System::nanoTime);
        engine.setCustomSessionFactories(List.of(
                NewestTables.factory(deployments),
                NewestProcesses.factory(deployments),
                LastingJobDefinitions.factory(),
                LoopAtOnce.factory(),
                LoopVariables.factory(),
                LastingAuthorizations.factory(),
                OneTaskEach.factory(),
                LoopJobs.factory(),
                IncidentsOfFailures.factory()));
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setTenantIdProvider(new UnitAsTenant(Scope.PROCESSES_WITH_UNITS));
        engine.setResourceAuthorizationProvider(new NoTaskAuthorizations());
        engine.setTaskMetricsEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        keepNothingForTheLog(engine);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        LoopStatements.addTo(engine.getSqlSessionFactory().getConfiguration());
    }

    /** The engine would put what it runs into the log's context at each step; no pattern of ours prints it. */
    private static void keepNothingForTheLog(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextActivityId(null);
        engine.setLoggingContextActivityName(null);
        engine.setLoggingContextApplicationName(null);
        engine.setLoggingContextBusinessKey(null);
        engine.setLoggingContextProcessDefinitionId(null);
        engine.setLoggingContextProcessDefinitionKey(null);
        engine.setLoggingContextProcessInstanceId(null);
        engine.setLoggingContextTenantId(null);
        engine.setLoggingContextEngineName(null);
    }

    /** Not yet initialised: for the engine, and for tables that are tried beside it. */
    static DefaultDmnEngineConfiguration decisions() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory().createInstance()));
        return decisions;
    }
}
