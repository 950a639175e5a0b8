package org.huying.dispatch.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.dispatch.Dispatching;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/**
 * {@code rule_classify}: nature and urgency by {@code request-nature} and {@code request-urgency}. The tables see the words,
 * which never become process variables.
 */
@Component
class RequestClassified implements JavaDelegate {

    private final Dispatching dispatching;

    RequestClassified(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatching.classify(Steps.number(execution), Steps.element(execution));
    }
}
