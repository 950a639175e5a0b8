package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.handling.CarryingOver;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** The request is on the list: whoever has it reviewed early finds the instance. */
@Component
class CarryOverBegun implements ExecutionListener {

    private final CarryingOver carryingOver;

    CarryOverBegun(CarryingOver carryingOver) {
        this.carryingOver = carryingOver;
    }

    @Override
    public void notify(DelegateExecution execution) {
        carryingOver.begun(Steps.number(execution), execution.getProcessInstanceId());
    }
}
