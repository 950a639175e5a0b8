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
import org.huying.request.EscalationRules;
import org.huying.request.EscalationStep;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

@Component
class EscalationTable implements EscalationRules, TableReader {

    private static final String DECISION = "escalation";
    private static final String PERCENT = "percent";

    /** Nobody is reminded of these. */
    private static final EnumSet<Clocks.Kind> SILENT =
            EnumSet.of(Clocks.Kind.RETURN, Clocks.Kind.ANSWER, Clocks.Kind.NEXT_CALL);

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
                .evaluateDecisionTableByKey(DECISION, inputs(step, kind, urgency))
                .getSingleResult();
    }

    @Override
    public String table() {
        return DECISION;
    }

    @Override
    public Map<String, Values> outputs() {
        var measures = new ArrayList<>(Measures.OF_TIME);
        measures.add(PERCENT);
        return Map.of("amount", Values.wholeNumbers(), "measure", Values.words(measures));
    }

    /** Each step of each clock that somebody works by. */
    @Override
    public List<Map<String, Object>> cases() {
        var cases = new ArrayList<Map<String, Object>>();
        for (EscalationStep step : EscalationStep.values()) {
            for (Clocks.Kind kind : EnumSet.complementOf(SILENT)) {
                for (Urgency urgency : Urgency.values()) {
                    cases.add(inputs(step, kind, urgency));
                }
            }
        }
        return cases;
    }

    /** A reminder comes after a share of the limit, all else after a time. */
    @Override
    public boolean actsBy(Map<String, Object> inputs, Map<String, Object> row) {
        boolean share = PERCENT.equals(row.get("measure"));
        return EscalationStep.REMIND.name().equals(inputs.get("step"))
                ? share && row.get("amount") instanceof Integer percent && percent >= 1 && percent <= 100
                : !share;
    }

    private static Map<String, Object> inputs(EscalationStep step, Clocks.Kind kind, Urgency urgency) {
        return Map.of("step", step.name(), "kind", kind.name(), "urgency", urgency.name());
    }
}
