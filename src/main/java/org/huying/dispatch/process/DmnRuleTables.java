package org.huying.dispatch.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.huying.decision.TableVersions;
import org.huying.dispatch.RuleTables;
import org.springframework.stereotype.Component;

/** The engine's newest version of each table; every row names itself in its output {@code rule}. */
@Component
class DmnRuleTables implements RuleTables {

    private static final String RULE = "rule";

    private final TableVersions versions;
    private final DecisionService decisions;

    DmnRuleTables(TableVersions versions, DecisionService decisions) {
        this.versions = versions;
        this.decisions = decisions;
    }

    @Override
    public Optional<Row> first(String table, Map<String, Object> inputs) {
        var newest = versions.newest(table);
        var result = decisions.evaluateDecisionTableById(newest.id(), inputs);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> outputs = result.getFirstResult().getEntryMap();
        return Optional.of(
                new Row(outputs, table + ":" + newest.number() + ":" + outputs.getOrDefault(RULE, "unnamed")));
    }
}
