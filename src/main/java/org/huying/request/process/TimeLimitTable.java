package org.huying.request.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.request.Nature;
import org.huying.request.TimeLimits;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

@Component
class TimeLimitTable implements TimeLimits {

    private static final String DECISION = "time-limits";

    private final DecisionService decisions;

    TimeLimitTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Limit of(Clocks.Kind step, Nature nature, Urgency urgency) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        DECISION, Map.of("step", step.name(), "nature", nature.name(), "urgency", urgency.name()))
                .getSingleResult();
        return Measures.limit(DECISION, row);
    }
}
