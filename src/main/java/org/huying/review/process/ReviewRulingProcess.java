package org.huying.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.huying.review.ReviewPort;
import org.springframework.stereotype.Component;

/** {@code processes/review-ruling.bpmn}: its variables and elements, started and called here. */
@Component
class ReviewRulingProcess implements ReviewPort {

    static final String USER_RULE_ON_REVIEW = "user_ruleOnReview";

    /** What the supervisor ruled: sendBack, leaveClosed. */
    static final String RULING = "ruling";

    static final String SEND_BACK = "sendBack";
    static final String LEAVE_CLOSED = "leaveClosed";

    private static final String ID = "review-ruling";
    private static final String MESSAGE_OVERTAKEN = "message_reviewOvertaken";

    private final RuntimeService runtime;

    ReviewRulingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String number) {
        runtime.startProcessInstanceByKey(ID, number);
    }

    @Override
    public void overtaken(String instanceId) {
        runtime.createMessageCorrelation(MESSAGE_OVERTAKEN)
                .processInstanceId(instanceId)
                .correlate();
    }
}
