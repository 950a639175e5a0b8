package org.huying.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the newest version of a process, started or called, once until something is deployed or deleted, and a version by
 * its id only when this node has not parsed it: a version never changes, and nothing here suspends one. The engine would
 * read it in each command.
 */
final class NewestProcesses extends ProcessDefinitionManager {

    private final NewestDefinitions<ProcessDefinitionEntity> newest;

    private final Deployments deployments;

    private NewestProcesses(NewestDefinitions<ProcessDefinitionEntity> newest, Deployments deployments) {
        this.newest = newest;
        this.deployments = deployments;
    }

    /** Takes the place of the engine's own. */
    static SessionFactory factory(Deployments deployments) {
        var newest = new NewestDefinitions<ProcessDefinitionEntity>(deployments);
        return new InPlaceOf(ProcessDefinitionManager.class, () -> new NewestProcesses(newest, deployments));
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionByKey(String key) {
        return newest.get(key, () -> super.findLatestDefinitionByKey(key));
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, @Nullable String tenant) {
        return tenant == null
                ? newest.get("of no tenant: " + key, () -> super.findLatestDefinitionByKeyAndTenantId(key, null))
                : super.findLatestDefinitionByKeyAndTenantId(key, tenant);
    }

    @Override
    public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
        var parsed = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
        return parsed != null ? parsed : super.findLatestDefinitionById(id);
    }

    @Override
    public void insertProcessDefinition(ProcessDefinitionEntity process) {
        deployments.change();
        super.insertProcessDefinition(process);
    }

    @Override
    public void deleteProcessDefinition(
            ProcessDefinition process,
            String id,
            boolean instancesToo,
            boolean historyToo,
            boolean skipListeners,
            boolean skipMappings) {
        deployments.change();
        super.deleteProcessDefinition(process, id, instancesToo, historyToo, skipListeners, skipMappings);
    }
}
