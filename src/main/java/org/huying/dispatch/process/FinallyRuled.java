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

/** A supervisor completes {@code user_ruleFinally}: the department that is named must handle. */
@Component
class FinallyRuled implements TaskListener {

    private final Forms forms;
    private final Dispatching dispatching;

    FinallyRuled(Forms forms, Dispatching dispatching) {
        this.forms = forms;
        this.dispatching = dispatching;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Decision.Handle handle = dispatching.ruleFinally(
                Steps.number(execution),
                forms.submitted(task.getId(), DispatchSteps.USER_RULE_FINALLY),
                Steps.element(execution));
        execution.setVariable(RequestLoopProcess.DECISION, handle.code());
        execution.setVariable(RequestLoopProcess.UNIT, handle.unit());
        execution.setVariable(RequestLoopProcess.MUST_HANDLE, true);
    }
}
