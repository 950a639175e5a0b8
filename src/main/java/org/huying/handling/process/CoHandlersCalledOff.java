package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.handling.Cooperation;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** The lead gave the ticket back: the end that follows takes the co-handlers' tasks away. */
@Component
class CoHandlersCalledOff implements ExecutionListener {

    private final Cooperation cooperation;

    CoHandlersCalledOff(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cooperation.callOff(Steps.number(execution), Steps.element(execution));
    }
}
