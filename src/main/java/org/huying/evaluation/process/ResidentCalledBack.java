package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluating.CallResult;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * A callback officer completes {@code user_callBack}: the attempt counts, and if the resident was reached, the score that
 * was given on the phone.
 */
@Component
class ResidentCalledBack implements TaskListener {

    private final Forms forms;
    private final Evaluating evaluating;

    ResidentCalledBack(Forms forms, Evaluating evaluating) {
        this.forms = forms;
        this.evaluating = evaluating;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        CallResult result = evaluating.calledBack(
                Steps.number(execution),
                forms.submitted(task.getId(), EvaluationProcess.USER_CALL_BACK),
                Steps.element(execution));
        if (result instanceof CallResult.Reached reached) {
            execution.setVariable(
                    RequestLoopProcess.SOLVED, reached.solved() ? EvaluationProcess.YES : EvaluationProcess.NO);
        } else if (result instanceof CallResult.NotReached notReached) {
            execution.setVariable(RequestLoopProcess.SOLVED, EvaluationProcess.NOT_REACHED);
            execution.setVariable(EvaluationProcess.ATTEMPTS, notReached.attempts());
        }
    }
}
