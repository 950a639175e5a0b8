package org.huying.evaluation;

import org.huying.evaluation.Evaluation.Via;
import org.huying.ledger.Fact;

/** What the ledger keeps of evaluation. */
sealed interface EvaluationFact extends Fact {

    @Fact.Kind("evaluation.opened")
    record Opened(int round, String leadUnit) implements EvaluationFact {}

    @Fact.Kind("evaluation.scored")
    record Scored(int round, Via via, boolean contacted, boolean solved, Satisfaction satisfaction)
            implements EvaluationFact {}

    /** Somebody is to call the resident. */
    @Fact.Kind("callback.opened")
    record CallbackOpened(int round, int attempt) implements EvaluationFact {}

    @Fact.Kind("callback.attempted")
    record Attempted(int round, int attempt, boolean reached) implements EvaluationFact {}

    @Fact.Kind("evaluation.not-reached")
    record NotReached(int round) implements EvaluationFact {}

    /** @param people how many were told */
    @Fact.Kind("superior.informed")
    record SuperiorInformed(String leadUnit, int people) implements EvaluationFact {}

    @Fact.Kind("request.reopened")
    record Reopened(int round) implements EvaluationFact {}
}
