package org.huying.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.escalation.Escalating;
import org.huying.request.EscalationStep;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code service_informLead}: the unit's lead is told, and whoever handles owes the resident an interim reply. */
@Component
class LeadInformed implements JavaDelegate {

    private final Escalating escalating;

    LeadInformed(Escalating escalating) {
        this.escalating = escalating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalating.act(
                Steps.number(execution),
                EscalationProcess.found(execution, EscalationStep.LEAD),
                Steps.element(execution));
    }
}
