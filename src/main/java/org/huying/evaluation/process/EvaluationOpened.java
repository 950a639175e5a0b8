package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** An answer was given: the resident may score from now on. */
@Component
class EvaluationOpened implements ExecutionListener {

    private final Evaluating evaluating;

    EvaluationOpened(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void notify(DelegateExecution execution) {
        evaluating.open(Steps.number(execution), execution.getProcessInstanceId(), Steps.element(execution));
    }
}
