package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.whistle.ReportingIn;
import org.springframework.stereotype.Component;

/** A task {@code user_scoreReportIn} is created: its page must know which department it is about. */
@Component
class ScoreAsked implements TaskListener {

    private final ReportingIn reportingIn;

    ScoreAsked(ReportingIn reportingIn) {
        this.reportingIn = reportingIn;
    }

    @Override
    public void notify(DelegateTask task) {
        reportingIn.scoreAsked(WhistleProcess.reportIn(task.getExecution()), task.getId());
    }
}
