package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code service_informSuperior} of the loop: not solved, or reopened. */
@Component
class SuperiorInformed implements JavaDelegate {

    private final Evaluating evaluating;

    SuperiorInformed(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluating.informSuperior(Steps.number(execution), Steps.element(execution));
    }
}
