package org.huying.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
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

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var noScripts = new NoScripts();
        engine.setScriptFactory(noScripts);
        engine.setScriptEngineResolver(noScripts);
        engine.setDmnEngineConfiguration(decisions());
        engine.setCustomSessionFactories(List.of(
                NewestTables.factory(),
                NewestProcesses.factory(),
                LastingAuthorizations.factory(),
                NoSubtasks.factory()));
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setTenantIdProvider(new UnitAsTenant(Scope.PROCESSES_WITH_UNITS));
        engine.setResourceAuthorizationProvider(new NoTaskAuthorizations());
        engine.setTaskMetricsEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    /** Not yet initialised: for the engine, and for tables that are tried beside it. */
    static DefaultDmnEngineConfiguration decisions() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory().createInstance()));
        return decisions;
    }
}
