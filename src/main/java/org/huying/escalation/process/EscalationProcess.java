package org.huying.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.escalation.Escalating.Found;
import org.huying.request.EscalationStep;

/** {@code processes/escalation.bpmn}: its variables. */
final class EscalationProcess {

    /** Long: which clock is due. */
    static final String CLOCK = "clock";
    /** What follows for it: none, remind, lead, leader, supervisor. */
    static final String STEP = "step";
    /** Value of {@code step} when no check is due any more. */
    static final String NONE = "none";

    private EscalationProcess() {}

    static Found found(DelegateExecution execution, EscalationStep step) {
        return new Found((Long) execution.getVariable(CLOCK), step);
    }
}
