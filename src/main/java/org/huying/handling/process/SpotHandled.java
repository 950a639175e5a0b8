package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.handling.Handling;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * A grid officer completes {@code user_handleOnSpot}: what was done and the resident's answer are kept, departments are
 * called out, the resident is asked, or it is passed on to the dispatcher.
 */
@Component
class SpotHandled implements TaskListener {

    private final Forms forms;
    private final Handling handling;

    SpotHandled(Forms forms, Handling handling) {
        this.forms = forms;
        this.handling = handling;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        var outcome = handling.handledOnSpot(
                Steps.number(execution),
                execution.getProcessInstanceId(),
                forms.submitted(task.getId(), HandlingProcess.USER_HANDLE_ON_SPOT),
                Steps.element(execution));
        execution.setVariable(
                RequestLoopProcess.OUTCOME,
                switch (outcome) {
                    case RESOLVED -> HandlingProcess.RESOLVED;
                    case WHISTLE -> HandlingProcess.WHISTLE;
                    case PASS_ON -> HandlingProcess.PASSED_ON;
                    case ASK_RESIDENT -> HandlingProcess.ASK_RESIDENT;
                });
    }
}
