package org.huying.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.directory.DirectoryQueries;
import org.huying.escalation.Escalating;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** A supervision begins: grids and departments answer in tasks of their own. */
@Component
class SupervisionOpened implements ExecutionListener {

    private final Escalating escalating;
    private final DirectoryQueries directory;

    SupervisionOpened(Escalating escalating, DirectoryQueries directory) {
        this.escalating = escalating;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String unit = (String) execution.getVariable(RequestLoopProcess.UNIT);
        execution.setVariable(
                SupervisionProcess.GRID, directory.organisation(unit).isEmpty());
        escalating.opened(Steps.number(execution), unit, execution.getProcessInstanceId(), Steps.element(execution));
    }
}
