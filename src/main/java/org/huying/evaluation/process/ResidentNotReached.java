package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** Silence to the end: the round stays out of the base. */
@Component
class ResidentNotReached implements ExecutionListener {

    private final Evaluating evaluating;

    ResidentNotReached(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void notify(DelegateExecution execution) {
        evaluating.notReached(Steps.number(execution), Steps.element(execution));
        execution.setVariable(RequestLoopProcess.SOLVED, EvaluationProcess.NOT_REACHED);
    }
}
