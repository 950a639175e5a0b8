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
 * A clerk completes {@code user_acceptTicket}: the department accepts, or returns it with a legal ground while its limit
 * allows that. The clock of acceptance stops; the third return of a round is a dispute.
 */
@Component
class TicketAnswered implements TaskListener {

    private final Forms forms;
    private final Handling handling;

    TicketAnswered(Forms forms, Handling handling) {
        this.forms = forms;
        this.handling = handling;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        var outcome = handling.answerTicket(
                Steps.number(execution),
                execution.getProcessInstanceId(),
                forms.submitted(task.getId(), HandlingProcess.USER_ACCEPT_TICKET),
                Steps.element(execution));
        execution.setVariable(
                RequestLoopProcess.OUTCOME,
                switch (outcome) {
                    case ACCEPTED -> HandlingProcess.ACCEPTED;
                    case RETURNED -> HandlingProcess.RETURNED;
                    case DISPUTED -> HandlingProcess.DISPUTED;
                });
    }
}
