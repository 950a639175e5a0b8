package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.evaluation.Evaluating;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** {@code user_callBack} waits for somebody: its entry is what callback officers are told from. */
@Component
class CallbackOpened implements TaskListener {

    private final Evaluating evaluating;

    CallbackOpened(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void notify(DelegateTask task) {
        evaluating.callbackOpened(Steps.number(task.getExecution()), Steps.element(task.getExecution()));
    }
}
