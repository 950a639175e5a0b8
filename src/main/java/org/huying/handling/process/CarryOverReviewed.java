package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.handling.CarryOver;
import org.huying.handling.CarryingOver;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * A supervisor completes {@code user_reviewCarryOver}: solved, kept on the public list with a new date and reason, or back
 * to dispatching. The clock of the review stops.
 */
@Component
class CarryOverReviewed implements TaskListener {

    private final Forms forms;
    private final CarryingOver carryingOver;

    CarryOverReviewed(Forms forms, CarryingOver carryingOver) {
        this.forms = forms;
        this.carryingOver = carryingOver;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        CarryOver.Outcome outcome = carryingOver.review(
                Steps.number(execution),
                forms.submitted(task.getId(), HandlingProcess.USER_REVIEW_CARRY_OVER),
                Steps.element(execution));
        execution.setVariable(
                RequestLoopProcess.OUTCOME,
                switch (outcome) {
                    case RESOLVED -> HandlingProcess.RESOLVED;
                    case KEPT -> HandlingProcess.KEPT;
                    case REDISPATCHED -> HandlingProcess.PASSED_ON;
                });
    }
}
