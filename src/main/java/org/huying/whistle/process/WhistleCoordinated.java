package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.huying.whistle.Whistling;
import org.huying.whistle.Whistling.Step;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/**
 * The coordinator completes {@code user_coordinate}, in the grid or at the centre: one more department is called, one goes,
 * or, when nobody is out any more, the joint result and the answer to the resident are reported.
 */
@Component
class WhistleCoordinated implements TaskListener {

    private final Forms forms;
    private final Whistling whistling;

    WhistleCoordinated(Forms forms, Whistling whistling) {
        this.forms = forms;
        this.whistling = whistling;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Step step = whistling.coordinate(
                WhistleProcess.whistle(execution),
                forms.submitted(task.getId(), WhistleProcess.USER_COORDINATE),
                Steps.element(execution));
        if (step instanceof Step.CallAnother call) {
            execution.setVariable(WhistleProcess.STEP, WhistleProcess.CALL_ANOTHER);
            execution.setVariable(WhistleProcess.REPORT_IN, call.reportIn());
        } else if (step instanceof Step.Release release) {
            execution.setVariable(WhistleProcess.STEP, WhistleProcess.RELEASE);
            execution.setVariable(WhistleProcess.REPORT_IN, release.reportIn());
        } else if (step instanceof Step.Finish finish) {
            execution.setVariable(WhistleProcess.STEP, WhistleProcess.FINISH);
            execution.setVariable(
                    RequestLoopProcess.OUTCOME, finish.solved() ? WhistleProcess.RESOLVED : WhistleProcess.NOT_SOLVED);
        }
    }
}
