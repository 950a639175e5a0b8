package org.huying.dispatch.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.huying.dispatch.RuleTables;
import org.springframework.stereotype.Component;

/** The engine's newest version of each table; every row names itself in its output {@code rule}. */
@Component
class DmnRuleTables implements RuleTables {

    private static final String RULE = "rule";

    private final DecisionService decisions;

    DmnRuleTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Row> first(String table, Map<String, Object> inputs) {
        var result = decisions.evaluateDecisionTableByKey(table, inputs);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> outputs = result.getFirstResult().getEntryMap();
        return Optional.of(new Row(outputs, table + ":" + outputs.getOrDefault(RULE, "unnamed")));
    }
}
