package org.huying.request.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.decision.TableReader;
import org.huying.decision.Values;
import org.huying.request.Nature;
import org.huying.request.TimeLimits;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

@Component
class TimeLimitTable implements TimeLimits, TableReader {

    private static final String DECISION = "time-limits";

    private final DecisionService decisions;

    TimeLimitTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Limit of(Clocks.Kind step, Nature nature, Urgency urgency) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(DECISION, inputs(step, nature, urgency))
                .getSingleResult();
        return Measures.limit(DECISION, row);
    }

    @Override
    public String table() {
        return DECISION;
    }

    @Override
    public Map<String, Values> outputs() {
        return Map.of("amount", Values.wholeNumbers(), "measure", Values.words(Measures.OF_TIME));
    }

    /** Each step that has a limit, whatever is asked and however fast. */
    @Override
    public List<Map<String, Object>> cases() {
        var cases = new ArrayList<Map<String, Object>>();
        for (Clocks.Kind step :
                EnumSet.complementOf(EnumSet.of(Clocks.Kind.ANSWER, Clocks.Kind.NEXT_CALL, Clocks.Kind.CASE_REVIEW))) {
            for (Nature nature : Nature.values()) {
                for (Urgency urgency : Urgency.values()) {
                    cases.add(inputs(step, nature, urgency));
                }
            }
        }
        return cases;
    }

    private static Map<String, Object> inputs(Clocks.Kind step, Nature nature, Urgency urgency) {
        return Map.of("step", step.name(), "nature", nature.name(), "urgency", urgency.name());
    }
}
