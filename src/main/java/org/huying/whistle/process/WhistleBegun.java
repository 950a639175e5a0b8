package org.huying.whistle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.process.Steps;
import org.huying.whistle.Whistling;
import org.springframework.stereotype.Component;

/** {@code whistle} begins with what was whistled last. */
@Component
class WhistleBegun implements ExecutionListener {

    private final Whistling whistling;

    WhistleBegun(Whistling whistling) {
        this.whistling = whistling;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(
                WhistleProcess.WHISTLE, whistling.begin(Steps.number(execution), execution.getProcessInstanceId()));
    }
}
