package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.handling.Cooperation;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A clerk of a co-handler completes {@code user_coReport}: its part is kept for the lead, and its clock stops. */
@Component
class CoPartReported implements TaskListener {

    private final Forms forms;
    private final Cooperation cooperation;

    CoPartReported(Forms forms, Cooperation cooperation) {
        this.forms = forms;
        this.cooperation = cooperation;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        cooperation.reported(
                Steps.number(execution),
                execution.getProcessInstanceId(),
                forms.submitted(task.getId(), HandlingProcess.USER_CO_REPORT),
                Steps.element(execution));
    }
}
