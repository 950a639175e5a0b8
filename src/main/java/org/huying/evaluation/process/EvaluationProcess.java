package org.huying.evaluation.process;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.evaluation.ScorePort;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** {@code processes/evaluation.bpmn}: the score travels with the message, as variables that are never stored. */
@Component
class EvaluationProcess implements ScorePort {

    static final String USER_CALL_BACK = "user_callBack";

    /** Integer: calls made so far. */
    static final String ATTEMPTS = "attempts";

    static final String YES = "yes";
    static final String NO = "no";
    static final String NOT_REACHED = "notReached";

    private static final String MESSAGE_SCORED = "message_scored";
    private static final String CONTACTED = "scoreContacted";
    private static final String SOLVED = "scoreSolved";
    private static final String SATISFACTION = "scoreSatisfaction";
    private static final String VIA = "scoreVia";

    private final RuntimeService runtime;

    EvaluationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void scored(String instanceId, Score score, Via via) {
        Map<String, Object> variables = Variables.createVariables()
                .putValueTyped(CONTACTED, Variables.booleanValue(score.contacted(), true))
                .putValueTyped(SOLVED, Variables.booleanValue(score.solved(), true))
                .putValueTyped(
                        SATISFACTION, Variables.stringValue(score.satisfaction().name(), true))
                .putValueTyped(VIA, Variables.stringValue(via.name(), true));
        try {
            runtime.createMessageCorrelation(MESSAGE_SCORED)
                    .processInstanceId(instanceId)
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.of(Status.CONFLICT, "not-to-be-scored");
        }
    }

    static Score score(DelegateExecution execution) {
        return new Score(
                (Boolean) execution.getVariable(CONTACTED),
                (Boolean) execution.getVariable(SOLVED),
                Satisfaction.valueOf((String) execution.getVariable(SATISFACTION)));
    }

    static Via via(DelegateExecution execution) {
        return Via.valueOf((String) execution.getVariable(VIA));
    }
}
