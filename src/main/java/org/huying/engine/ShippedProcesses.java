package org.huying.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.huying.engine.ShippedFiles.ShippedFile;
import org.springframework.stereotype.Component;

/** Deploys the diagrams that changed; running instances stay on their version. */
@Component
class ShippedProcesses {

    private static final String DEPLOYMENT = "huying";

    private final RepositoryService repository;
    private final ShippedFiles files;

    ShippedProcesses(RepositoryService repository, ShippedFiles files) {
        this.repository = repository;
        this.files = files;
    }

    void deploy() {
        List<ShippedFile> diagrams = files.ending(".bpmn");
        if (diagrams.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .enableDuplicateFiltering(true);
        for (ShippedFile diagram : diagrams) {
            deployment.addString(diagram.name(), diagram.content());
        }
        deployment.deploy();
    }
}
