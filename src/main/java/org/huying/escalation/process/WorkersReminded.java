package org.huying.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.escalation.Escalating;
import org.huying.request.EscalationStep;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code service_remind}: whoever works on it is reminded. */
@Component
class WorkersReminded implements JavaDelegate {

    private final Escalating escalating;

    WorkersReminded(Escalating escalating) {
        this.escalating = escalating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalating.act(
                Steps.number(execution),
                EscalationProcess.found(execution, EscalationStep.REMIND),
                Steps.element(execution));
    }
}
