package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.whistle.Whistling;
import org.springframework.stereotype.Component;

/** {@code whistle} ends, at its end or because the request has left: what was not finished was called off. */
@Component
class WhistleOver implements ExecutionListener {

    private final Whistling whistling;

    WhistleOver(Whistling whistling) {
        this.whistling = whistling;
    }

    @Override
    public void notify(DelegateExecution execution) {
        whistling.over(execution.getProcessInstanceId());
    }
}
