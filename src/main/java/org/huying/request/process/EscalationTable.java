package org.huying.request.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.request.EscalationRules;
import org.huying.request.EscalationStep;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

@Component
class EscalationTable implements EscalationRules {

    private static final String DECISION = "escalation";

    private final DecisionService decisions;

    EscalationTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public int warnPercent(Clocks.Kind kind, Urgency urgency) {
        int percent = Measures.amount(row(EscalationStep.REMIND, kind, urgency));
        if (percent < 1 || percent > 100) {
            throw new IllegalStateException(DECISION + ": a reminder comes after 1 to 100 per cent of the limit");
        }
        return percent;
    }

    @Override
    public Limit after(EscalationStep step, Clocks.Kind kind, Urgency urgency) {
        return Measures.limit(DECISION, row(step, kind, urgency));
    }

    private DmnDecisionRuleResult row(EscalationStep step, Clocks.Kind kind, Urgency urgency) {
        return decisions
                .evaluateDecisionTableByKey(
                        DECISION, Map.of("step", step.name(), "kind", kind.name(), "urgency", urgency.name()))
                .getSingleResult();
    }
}
