package org.huying.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Component;

/** The supervisor saw no reason to have it handled again. */
@Component
class CaseLeftClosed implements ExecutionListener {

    private final Reviewing reviewing;

    CaseLeftClosed(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reviewing.leaveClosed(execution.getProcessInstanceId());
    }
}
