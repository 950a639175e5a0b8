package org.huying.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the newest version of a decision table once until there is another deployment, and a parsed version never again. */
final class NewestTables extends DecisionDefinitionManager {

    private final NewestDefinitions<DecisionDefinitionEntity> newest;

    private final Deployments deployments;

    private NewestTables(NewestDefinitions<DecisionDefinitionEntity> newest, Deployments deployments) {
        this.newest = newest;
        this.deployments = deployments;
    }

    /** Takes the place of the engine's own. */
    static SessionFactory factory(Deployments deployments) {
        var newest = new NewestDefinitions<DecisionDefinitionEntity>(deployments);
        return new InPlaceOf(DecisionDefinitionManager.class, () -> new NewestTables(newest, deployments));
    }

    @Override
    public @Nullable DecisionDefinitionEntity findLatestDefinitionByKey(String key) {
        return newest.get(key, () -> super.findLatestDefinitionByKey(key));
    }

    /** A version never changes: one that this node has parsed is not read again. */
    @Override
    public @Nullable DecisionDefinitionEntity findDecisionDefinitionById(String id) {
        DecisionDefinition parsed = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getDecisionDefinitionCache()
                .get(id);
        return parsed instanceof DecisionDefinitionEntity known ? known : super.findDecisionDefinitionById(id);
    }

    @Override
    public void insertDecisionDefinition(DecisionDefinitionEntity table) {
        deployments.change();
        super.insertDecisionDefinition(table);
    }

    @Override
    public void deleteDecisionDefinitionsByDeploymentId(String deployment) {
        deployments.change();
        super.deleteDecisionDefinitionsByDeploymentId(deployment);
    }
}
