package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.handling.Waiting;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** The wait begins: the clock pauses, and the resident is told why. */
@Component
class WaitBegun implements ExecutionListener {

    private final Waiting waiting;

    WaitBegun(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        waiting.begun(Steps.number(execution), Steps.element(execution));
    }
}
