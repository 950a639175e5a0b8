package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** Asked before each call: {@code ${residentContact.isKept(execution)}}. Public because an expression calls it. */
@Component
public class ResidentContact {

    private final Evaluating evaluating;

    ResidentContact(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    public boolean isKept(DelegateExecution execution) {
        return evaluating.canBeCalled(Steps.number(execution));
    }
}
