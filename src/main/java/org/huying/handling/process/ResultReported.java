package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.handling.Handling;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A clerk completes {@code user_reportResult}. */
@Component
class ResultReported implements TaskListener {

    private final Forms forms;
    private final Handling handling;

    ResultReported(Forms forms, Handling handling) {
        this.forms = forms;
        this.handling = handling;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        var outcome = handling.reportResult(
                Steps.number(execution),
                execution.getProcessInstanceId(),
                forms.submitted(task.getId(), HandlingProcess.USER_REPORT_RESULT),
                Steps.element(execution));
        execution.setVariable(
                RequestLoopProcess.OUTCOME,
                switch (outcome) {
                    case RESOLVED -> HandlingProcess.RESOLVED;
                    case CARRY_OVER -> HandlingProcess.CARRY_OVER;
                    case ASK_RESIDENT -> HandlingProcess.ASK_RESIDENT;
                });
    }
}
