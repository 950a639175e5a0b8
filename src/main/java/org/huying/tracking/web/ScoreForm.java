package org.huying.tracking.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is sent, by the page or the API; what is not answered is {@code null}.
 *
 * @param satisfaction code: satisfied, fairlySatisfied, neutral, dissatisfied, veryDissatisfied
 */
record ScoreForm(
        @Nullable Boolean contacted,
        @Nullable Boolean solved,
        @Nullable String satisfaction) {

    /** @throws Refusal {@code evaluation-invalid} (422) with the fields */
    Score score() {
        Optional<Satisfaction> step = Optional.ofNullable(satisfaction).flatMap(Satisfaction::of);
        if (contacted == null || solved == null || step.isEmpty()) {
            throw Refusal.invalid("evaluation-invalid", problems(step));
        }
        return new Score(contacted, solved, step.get());
    }

    private Map<String, FieldProblem> problems(Optional<Satisfaction> step) {
        var problems = new TreeMap<String, FieldProblem>();
        if (contacted == null) {
            problems.put("contacted", FieldProblem.of("tracking.score.yes-or-no"));
        }
        if (solved == null) {
            problems.put("solved", FieldProblem.of("tracking.score.yes-or-no"));
        }
        if (step.isEmpty()) {
            problems.put("satisfaction", FieldProblem.of("tracking.score.step"));
        }
        return problems;
    }
}
