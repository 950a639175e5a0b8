package org.huying.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.escalation.Escalating;
import org.huying.request.EscalationStep;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code service_informLeader}: the leaders assigned to the area are told. */
@Component
class LeaderInformed implements JavaDelegate {

    private final Escalating escalating;

    LeaderInformed(Escalating escalating) {
        this.escalating = escalating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalating.act(
                Steps.number(execution),
                EscalationProcess.found(execution, EscalationStep.LEADER),
                Steps.element(execution));
    }
}
