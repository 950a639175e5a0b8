package org.huying.evaluation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Score;
import org.huying.request.process.RequestLoopProcess;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** The resident scored. */
@Component
class ScoreRecorded implements JavaDelegate {

    private final Evaluating evaluating;

    ScoreRecorded(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Score score = EvaluationProcess.score(execution);
        evaluating.record(Steps.number(execution), score, EvaluationProcess.via(execution), Steps.element(execution));
        execution.setVariable(RequestLoopProcess.SOLVED, score.solved() ? EvaluationProcess.YES : EvaluationProcess.NO);
    }
}
