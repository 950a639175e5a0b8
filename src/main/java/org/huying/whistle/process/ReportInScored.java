package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.request.process.Steps;
import org.huying.whistle.ReportingIn;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A dispatcher completes {@code user_scoreReportIn}: the score is kept; with the last one the clock of scoring stops. */
@Component
class ReportInScored implements TaskListener {

    private final Forms forms;
    private final ReportingIn reportingIn;

    ReportInScored(Forms forms, ReportingIn reportingIn) {
        this.forms = forms;
        this.reportingIn = reportingIn;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        reportingIn.score(
                WhistleProcess.reportIn(execution),
                forms.submitted(task.getId(), WhistleProcess.USER_SCORE_REPORT_IN),
                Steps.element(execution));
    }
}
