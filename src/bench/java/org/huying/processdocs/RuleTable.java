package org.huying.processdocs;

import java.nio.file.Path;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** One decision file as read. */
record RuleTable(Path file, Decision decision, DecisionTable table) {

    static RuleTable read(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        return new RuleTable(
                file,
                model.getModelElementsByType(Decision.class).iterator().next(),
                model.getModelElementsByType(DecisionTable.class).iterator().next());
    }

    String id() {
        return decision.getId();
    }

    String name() {
        return decision.getName();
    }

    String about() {
        return decision.getDescription().getTextContent().strip();
    }
}
