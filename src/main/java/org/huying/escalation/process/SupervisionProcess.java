package org.huying.escalation.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.escalation.SupervisionPort;
import org.huying.problem.Refusal;
import org.springframework.stereotype.Component;

/** {@code processes/supervision.bpmn}: begun by a message to the loop, which maps the unit into the call. */
@Component
class SupervisionProcess implements SupervisionPort {

    /** Boolean: the unit is a grid, not a department. */
    static final String GRID = "grid";

    private static final String MESSAGE_SUPERVISED = "message_supervised";
    /** Of the loop: the unit of the supervision that begins now. */
    private static final String SUPERVISED = "supervised";

    private final RuntimeService runtime;

    SupervisionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean possible(String loopInstance) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(loopInstance)
                        .eventType("message")
                        .eventName(MESSAGE_SUPERVISED)
                        .count()
                > 0;
    }

    @Override
    public void demanded(String loopInstance, String unit) {
        try {
            runtime.createMessageCorrelation(MESSAGE_SUPERVISED)
                    .processInstanceId(loopInstance)
                    .setVariable(SUPERVISED, unit)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.of(Refusal.Status.CONFLICT, "supervision-not-here");
        }
    }
}
