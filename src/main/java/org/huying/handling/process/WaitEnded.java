package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.handling.Waiting;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** The wait is over, because it has come or because the date has: the clock counts again. */
@Component
class WaitEnded implements ExecutionListener {

    private final Waiting waiting;

    WaitEnded(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        waiting.ended(Steps.number(execution), Steps.element(execution));
    }
}
