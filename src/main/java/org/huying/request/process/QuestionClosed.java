package org.huying.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huying.request.Questions;
import org.springframework.stereotype.Component;

/** The wait for the resident is over, with or without an answer. */
@Component
class QuestionClosed implements ExecutionListener {

    private final Questions questions;

    QuestionClosed(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean answered = ResidentQuestionProcess.END_ANSWERED.equals(execution.getCurrentActivityId());
        questions.close(Steps.number(execution), Steps.element(execution), answered);
    }
}
