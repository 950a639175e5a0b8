package org.huying.whistle.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.process.ClockTimer;
import org.huying.request.process.Steps;
import org.huying.whistle.ReportingIn;
import org.springframework.stereotype.Component;

/** {@code report-in} begins: the department's clock runs. */
@Component
class DepartmentCalled implements ExecutionListener {

    private final ReportingIn reportingIn;
    private final ClockTimer timer;

    DepartmentCalled(ReportingIn reportingIn, ClockTimer timer) {
        this.reportingIn = reportingIn;
        this.timer = timer;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Instant warnAt = reportingIn.called(
                WhistleProcess.reportIn(execution), execution.getProcessInstanceId(), Steps.element(execution));
        timer.notLaterThan(execution, warnAt);
    }
}
