package org.huying.request.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.Questions;
import org.springframework.stereotype.Component;

/** {@code processes/resident-question.bpmn}: waits for one answer. */
@Component
class ResidentQuestionProcess implements Questions.AnswerPort {

    static final String END_ANSWERED = "end_answered";

    private static final String MESSAGE_ANSWERED = "message_residentAnswered";

    private final RuntimeService runtime;

    ResidentQuestionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void answered(String instanceId) {
        try {
            runtime.createMessageCorrelation(MESSAGE_ANSWERED)
                    .processInstanceId(instanceId)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.of(Status.CONFLICT, "question-already-closed");
        }
    }
}
