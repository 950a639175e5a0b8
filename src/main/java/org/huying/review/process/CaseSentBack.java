package org.huying.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Component;

/** {@code service_sendBack}: the next round of the loop begins, in the same transaction. */
@Component
class CaseSentBack implements JavaDelegate {

    private final Reviewing reviewing;

    CaseSentBack(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviewing.sendBack(execution.getProcessInstanceId());
    }
}
