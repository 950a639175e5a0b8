package org.huying.handling.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.handling.Extending;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** The message to {@code sub_extension} of {@code department-handling}; instances of its first versions have none. */
@Component
class DepartmentLead implements Extending.LeadPort {

    private static final String MESSAGE_EXTENSION_ASKED = "message_extensionAsked";

    private final RuntimeService runtime;

    DepartmentLead(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void asked(String instanceId) {
        try {
            runtime.createMessageCorrelation(MESSAGE_EXTENSION_ASKED)
                    .processInstanceId(instanceId)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.of(Status.CONFLICT, "extension-not-here");
        }
    }
}
