package org.huying.whistle.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.whistle.WhistleQueries;
import org.springframework.stereotype.Component;

/** {@code service_releaseDepartment}: tells the one instance of {@code report-in} that its department may go. */
@Component
class DepartmentReleased implements JavaDelegate {

    private final WhistleQueries whistles;
    private final RuntimeService runtime;

    DepartmentReleased(WhistleQueries whistles, RuntimeService runtime) {
        this.whistles = whistles;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String instance = whistles.reportIn(WhistleProcess.reportIn(execution))
                .instanceId()
                .orElseThrow();
        runtime.createMessageCorrelation(WhistleProcess.MESSAGE_RELEASED)
                .processInstanceId(instance)
                .correlate();
    }
}
