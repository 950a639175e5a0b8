package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.request.process.Steps;
import org.huying.whistle.ReportingIn;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A clerk completes {@code user_arrive}: where and when the department arrived is kept with its photos. */
@Component
class DepartmentArrived implements TaskListener {

    private final Forms forms;
    private final ReportingIn reportingIn;

    DepartmentArrived(Forms forms, ReportingIn reportingIn) {
        this.forms = forms;
        this.reportingIn = reportingIn;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        reportingIn.arrive(
                WhistleProcess.reportIn(execution),
                forms.submitted(task.getId(), WhistleProcess.USER_ARRIVE),
                Steps.element(execution));
    }
}
