package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.deadline.Clocks;
import org.huying.handling.Handling;
import org.huying.request.process.Deadlines;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** A handling process begins: the unit's assignment is opened, and its clock runs from now on. */
@Component
class AssignmentOpened implements ExecutionListener {

    private final Handling handling;
    private final Deadlines deadlines;

    AssignmentOpened(Handling handling, Deadlines deadlines) {
        this.handling = handling;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = Steps.number(execution);
        String unit = (String) execution.getVariable(RequestLoopProcess.UNIT);
        handling.open(number, unit, execution.getProcessInstanceId(), Steps.element(execution));
        deadlines.start(execution, Clocks.Kind.HANDLING, unit);
    }
}
