package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code service_informSuperior} of the loop: not solved, reopened or sent back. */
@Component
class SuperiorInformed implements JavaDelegate {

    private final Evaluating evaluating;

    SuperiorInformed(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean sentBack = RequestLoopProcess.SENT_BACK.equals(execution.getVariable(RequestLoopProcess.DECISION));
        evaluating.informSuperior(Steps.number(execution), sentBack, Steps.element(execution));
    }
}
