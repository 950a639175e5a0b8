package org.huying.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.process.Steps;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Component;

/** The resident reopened the case: nobody needs to rule any more. */
@Component
class ReviewOvertaken implements ExecutionListener {

    private final Reviewing reviewing;

    ReviewOvertaken(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reviewing.overtaken(execution.getProcessInstanceId(), Steps.element(execution));
    }
}
