package org.huying.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.Questions;
import org.springframework.stereotype.Component;

/** The process begins to wait for the resident. */
@Component
class QuestionAsked implements ExecutionListener {

    private final Questions questions;

    QuestionAsked(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        questions.waits(Steps.number(execution), execution.getProcessInstanceId());
    }
}
