package org.huying.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huying.decision.TableVersions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** By what this node has read, as the engine itself decides: its query would ask the database each time. */
@Component
class DeployedVersions implements TableVersions {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    DeployedVersions(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    @Override
    public Version newest(String table) {
        return engine.getObject().getCommandExecutorTxRequired().execute(context -> {
            var newest = context.getDecisionDefinitionManager().findLatestDefinitionByKey(table);
            if (newest == null) {
                throw new IllegalStateException("There is no table " + table);
            }
            return new Version(newest.getId(), newest.getVersion());
        });
    }
}
