package org.huying.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.request.process.Steps;
import org.huying.review.Reviewing;
import org.huying.review.Ruling;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A supervisor completes {@code user_ruleOnReview}: the case goes back, or stays closed. */
@Component
class ReviewRuled implements TaskListener {

    private final Forms forms;
    private final Reviewing reviewing;

    ReviewRuled(Forms forms, Reviewing reviewing) {
        this.forms = forms;
        this.reviewing = reviewing;
    }

    @Override
    public void notify(DelegateTask task) {
        Ruling ruling = reviewing.rule(
                task.getProcessInstanceId(),
                Steps.element(task.getExecution()),
                forms.submitted(task.getId(), ReviewRulingProcess.USER_RULE_ON_REVIEW));
        task.getExecution()
                .setVariable(
                        ReviewRulingProcess.RULING,
                        ruling == Ruling.SENT_BACK ? ReviewRulingProcess.SEND_BACK : ReviewRulingProcess.LEAVE_CLOSED);
    }
}
