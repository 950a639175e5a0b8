package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.process.Steps;
import org.huying.whistle.ReportingIn;
import org.springframework.stereotype.Component;

/** {@code report-in} begins: the department's clock runs. */
@Component
class DepartmentCalled implements ExecutionListener {

    private final ReportingIn reportingIn;

    DepartmentCalled(ReportingIn reportingIn) {
        this.reportingIn = reportingIn;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reportingIn.called(
                WhistleProcess.reportIn(execution), execution.getProcessInstanceId(), Steps.element(execution));
    }
}
