package org.huying.replay.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.huying.replay.ProcessModel;
import org.huying.replay.ProcessModels;
import org.springframework.stereotype.Component;

/** The engine keeps every version that a running or ended instance may have had; each is read once. */
@Component
class DeployedModels implements ProcessModels {

    private final RepositoryService repository;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Optional<ProcessModel> of(String key, int version) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(this::model);
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // the engine's own API
    public Optional<ProcessModel> at(String key, Instant time) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .asc()
                .list();
        if (versions.size() < 2) {
            return versions.stream().findFirst().map(this::model);
        }
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId, one -> one.getDeploymentTime().toInstant()));
        return versions.stream()
                .filter(version -> !deployed.getOrDefault(version.getDeploymentId(), Instant.MIN)
                        .isAfter(time))
                .reduce((before, after) -> after)
                .or(() -> versions.stream().findFirst())
                .map(this::model);
    }

    @Override
    public List<ProcessModel> newest() {
        return CallOrder.of(
                repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .map(this::model)
                        .toList());
    }

    private ProcessModel model(ProcessDefinition definition) {
        return read.computeIfAbsent(definition.getId(), id -> ModelReader.read(definition, repository));
    }
}
