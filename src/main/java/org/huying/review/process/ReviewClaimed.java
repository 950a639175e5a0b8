package org.huying.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Component;

/** Nobody rules on what they asked for, handled or called back on. */
@Component
class ReviewClaimed implements TaskListener {

    private final Reviewing reviewing;

    ReviewClaimed(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            reviewing.checkImpartial(task.getProcessInstanceId(), task.getAssignee());
        }
    }
}
