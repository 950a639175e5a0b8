package org.huying.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.escalation.Escalating;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * The unit completes {@code user_answerSupervision} or {@code user_answerSupervisionInGrid}: the clock of the supervision
 * stops, and whoever demanded the answer is told.
 */
@Component
class SupervisionAnswered implements TaskListener {

    private final Forms forms;
    private final Escalating escalating;

    SupervisionAnswered(Forms forms, Escalating escalating) {
        this.forms = forms;
        this.escalating = escalating;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        escalating.answered(
                Steps.number(execution),
                execution.getProcessInstanceId(),
                forms.submitted(task.getId(), task.getTaskDefinitionKey()),
                Steps.element(execution));
    }
}
