package org.huying.handling.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.handling.Handling;
import org.huying.handling.Waiting;
import org.huying.request.process.Deadlines;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * A clerk completes {@code user_reportResult}: the result and the resident's answer are kept, the resident is asked, the
 * work waits, or the request is carried over.
 */
@Component
class ResultReported implements TaskListener {

    private final Forms forms;
    private final Handling handling;
    private final Waiting waiting;

    ResultReported(Forms forms, Handling handling, Waiting waiting) {
        this.forms = forms;
        this.handling = handling;
        this.waiting = waiting;
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
                    case WAIT -> HandlingProcess.WAIT;
                });
        if (outcome == Handling.ResultOutcome.WAIT) {
            execution.setVariable(Deadlines.WAIT_UNTIL, Date.from(waiting.until(Steps.number(execution))));
        }
    }
}
