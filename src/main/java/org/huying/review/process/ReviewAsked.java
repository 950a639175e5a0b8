package org.huying.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.process.Steps;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Component;

/** An auditor asks for a closed case to be handled again: supervisors are told from this entry. */
@Component
class ReviewAsked implements ExecutionListener {

    private final Reviewing reviewing;

    ReviewAsked(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reviewing.begun(Steps.number(execution), execution.getProcessInstanceId(), Steps.element(execution));
    }
}
