package org.huying.escalation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.escalation.Escalating.Found;
import org.huying.escalation.EscalationPort;
import org.huying.request.EscalationStep;
import org.springframework.stereotype.Component;

/** {@code processes/escalation.bpmn}: its variables, and its start beside a loop that cannot call it. */
@Component
class EscalationProcess implements EscalationPort {

    private static final String ID = "escalation";

    /** Long: which clock is due. */
    static final String CLOCK = "clock";
    /** What follows for it: none, remind, lead, leader, supervisor. */
    static final String STEP = "step";
    /** Value of {@code step} when no check is due any more. */
    static final String NONE = "none";

    private final RuntimeService runtime;

    EscalationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void check(String number) {
        runtime.startProcessInstanceByKey(ID, number);
    }

    static Found found(DelegateExecution execution, EscalationStep step) {
        return new Found((Long) execution.getVariable(CLOCK), step);
    }
}
