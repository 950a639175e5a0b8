package org.huying.dispatch.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.dispatch.Dispatching;
import org.huying.dispatch.Dispatching.Ruling;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** The dispatcher completes {@code user_ruleOnReturn}: after a dismissed return the department must handle. */
@Component
class ReturnRuled implements TaskListener {

    private final Forms forms;
    private final Dispatching dispatching;

    ReturnRuled(Forms forms, Dispatching dispatching) {
        this.forms = forms;
        this.dispatching = dispatching;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Ruling ruling = dispatching.rule(
                Steps.number(execution),
                forms.submitted(task.getId(), DispatchSteps.USER_RULE_ON_RETURN),
                Steps.element(execution));
        execution.setVariable(RequestLoopProcess.RULING, ruling.name().toLowerCase(Locale.ROOT));
        execution.setVariable(RequestLoopProcess.MUST_HANDLE, ruling == Ruling.DISMISSED);
    }
}
