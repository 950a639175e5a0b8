package org.huying.dispatch.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.dispatch.Decision;
import org.huying.dispatch.Dispatching;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * The dispatcher completes {@code user_dispatch}: a grid or a department shall handle it (with co-handlers), several are
 * whistled for, the resident is asked, or the request is merged or rejected. The clock of dispatching stops.
 */
@Component
class DispatchDecided implements TaskListener {

    private final Forms forms;
    private final Dispatching dispatching;

    DispatchDecided(Forms forms, Dispatching dispatching) {
        this.forms = forms;
        this.dispatching = dispatching;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Decision decision = dispatching.decide(
                Steps.number(execution),
                forms.submitted(task.getId(), DispatchSteps.USER_DISPATCH),
                Steps.element(execution));
        execution.setVariable(RequestLoopProcess.DECISION, decision.code());
        if (decision instanceof Decision.Handle handle) {
            execution.setVariable(RequestLoopProcess.UNIT, handle.unit());
            if (execution.hasVariable(RequestLoopProcess.MUST_HANDLE)) {
                // only in instances of the first versions, where an earlier ruling would bind the next unit too
                execution.setVariable(RequestLoopProcess.MUST_HANDLE, false);
            }
        } else if (decision instanceof Decision.Whistle) {
            execution.setVariable(RequestLoopProcess.UNIT, "");
        }
    }
}
