package org.huying.dispatch.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.huying.dispatch.RuleTables;
import org.springframework.stereotype.Component;

/** The engine's newest version of each table; every row names itself in its output {@code rule}. */
@Component
class DmnRuleTables implements RuleTables {

    private static final String RULE = "rule";

    private final RepositoryService repository;
    private final DecisionService decisions;

    DmnRuleTables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Optional<Row> first(String table, Map<String, Object> inputs) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        var result = decisions.evaluateDecisionTableById(newest.getId(), inputs);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> outputs = result.getFirstResult().getEntryMap();
        return Optional.of(
                new Row(outputs, table + ":" + newest.getVersion() + ":" + outputs.getOrDefault(RULE, "unnamed")));
    }
}
