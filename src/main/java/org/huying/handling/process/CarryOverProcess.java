package org.huying.handling.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.handling.CarryingOver;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** The message to {@code message_reviewEarly} of {@code carry-over}; in review nobody waits for it any more. */
@Component
class CarryOverProcess implements CarryingOver.ReviewPort {

    private static final String MESSAGE_REVIEW_ASKED = "message_reviewAsked";

    private final RuntimeService runtime;

    CarryOverProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void asked(String instanceId) {
        try {
            runtime.createMessageCorrelation(MESSAGE_REVIEW_ASKED)
                    .processInstanceId(instanceId)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.of(Status.CONFLICT, "early-review-not-here");
        }
    }
}
