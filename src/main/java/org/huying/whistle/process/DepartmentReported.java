package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.request.process.Steps;
import org.huying.whistle.ReportingIn;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A clerk completes {@code user_reportWork}: what the department did is kept, and its clock stops. */
@Component
class DepartmentReported implements TaskListener {

    private final Forms forms;
    private final ReportingIn reportingIn;

    DepartmentReported(Forms forms, ReportingIn reportingIn) {
        this.forms = forms;
        this.reportingIn = reportingIn;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        reportingIn.report(
                WhistleProcess.reportIn(execution),
                forms.submitted(task.getId(), WhistleProcess.USER_REPORT_WORK),
                Steps.element(execution));
    }
}
