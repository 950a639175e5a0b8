package org.huying.engine;

import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Reads the newest version of a decision table once a transaction. */
final class NewestTables extends DecisionDefinitionManager {

    private final NewestDefinitions<DecisionDefinitionEntity> newest;

    private NewestTables(NewestDefinitions<DecisionDefinitionEntity> newest) {
        this.newest = newest;
    }

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        var newest = new NewestDefinitions<DecisionDefinitionEntity>();
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DecisionDefinitionManager.class;
            }

            @Override
            public Session openSession() {
                return new NewestTables(newest);
            }
        };
    }

    @Override
    public @Nullable DecisionDefinitionEntity findLatestDefinitionByKey(String key) {
        return newest.get(key, () -> super.findLatestDefinitionByKey(key));
    }

    @Override
    public void insertDecisionDefinition(DecisionDefinitionEntity table) {
        newest.forget();
        super.insertDecisionDefinition(table);
    }

    @Override
    public void deleteDecisionDefinitionsByDeploymentId(String deployment) {
        newest.forget();
        super.deleteDecisionDefinitionsByDeploymentId(deployment);
    }
}
