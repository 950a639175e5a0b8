package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.deadline.Clocks;
import org.huying.handling.Cooperation;
import org.huying.request.process.Deadlines;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code co-handling} begins: the co-handler's own clock runs. */
@Component
class CoHandlerCalled implements ExecutionListener {

    private final Cooperation cooperation;
    private final Deadlines deadlines;

    CoHandlerCalled(Cooperation cooperation, Deadlines deadlines) {
        this.cooperation = cooperation;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = Steps.number(execution);
        String unit = (String) execution.getVariable(RequestLoopProcess.UNIT);
        cooperation.called(number, unit, execution.getProcessInstanceId(), Steps.element(execution));
        deadlines.start(execution, Clocks.Kind.CO_HANDLING, unit);
    }
}
