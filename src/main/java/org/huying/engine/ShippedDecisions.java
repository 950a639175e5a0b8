package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.huying.decision.TableChanges;
import org.huying.engine.ShippedFiles.ShippedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deploys a shipped table where its key has none yet, or still has what was shipped before: a town's own version stays the
 * latest. That a newer default exists beside it is said in the log.
 */
@Component
class ShippedDecisions {

    private static final Logger log = LoggerFactory.getLogger(ShippedDecisions.class);

    private static final String SHIPPED = "shipped with Huying";

    private final RepositoryService repository;
    private final ShippedFiles files;
    private final DeployedTables deployed;
    private final TableChanges changes;

    ShippedDecisions(RepositoryService repository, ShippedFiles files, DeployedTables deployed, TableChanges changes) {
        this.repository = repository;
        this.files = files;
        this.deployed = deployed;
        this.changes = changes;
    }

    void deploy() {
        for (ShippedFile table : files.ending(".dmn")) {
            Optional<DecisionDefinition> present = present(table);
            boolean changed = present.isPresent() && !table.content().equals(deployed.content(present.get()));
            if (present.isEmpty() || (changed && shipped(present.get()))) {
                deploy(table);
            } else if (changed) {
                log.info(
                        "Decision table {} differs from the shipped {}; version {} of this town stays in force",
                        present.get().getKey(),
                        table.name(),
                        present.get().getVersion());
            }
        }
    }

    private void deploy(ShippedFile table) {
        repository
                .createDeployment()
                .name(table.name())
                .source(SHIPPED)
                .addString(table.name(), table.content())
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .forEach(
                        version -> changes.cameWithTheProgram(version.getKey(), version.getVersion(), table.content()));
    }

    /** The first version of a key came with the program; the first releases did not mark it. */
    private boolean shipped(DecisionDefinition present) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(present.getDeploymentId())
                .singleResult();
        return present.getVersion() == 1 || SHIPPED.equals(deployment.getSource());
    }

    private Optional<DecisionDefinition> present(ShippedFile table) {
        Collection<Decision> decisions = Dmn.readModelFromStream(
                        new ByteArrayInputStream(table.content().getBytes(UTF_8)))
                .getModelElementsByType(Decision.class);
        return decisions.stream()
                .map(decision -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision.getId())
                        .latestVersion()
                        .singleResult())
                .filter(definition -> definition != null)
                .findFirst();
    }
}
