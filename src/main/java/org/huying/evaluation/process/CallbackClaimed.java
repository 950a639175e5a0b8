package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** Nobody calls back on own work. */
@Component
class CallbackClaimed implements TaskListener {

    private final Evaluating evaluating;

    CallbackClaimed(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            evaluating.checkFourEyes(Steps.number(task.getExecution()), task.getAssignee());
        }
    }
}
