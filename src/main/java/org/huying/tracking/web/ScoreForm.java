package org.huying.tracking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is sent, by the page or the API; what is not answered is {@code null}, a step that was not chosen on the
 * page the empty text.
 *
 * @param satisfaction code: satisfied, fairlySatisfied, neutral, dissatisfied, veryDissatisfied
 * @param unsolved what is not solved, in the resident's words; may be left out
 */
@Schema(requiredProperties = {"contacted", "solved", "satisfaction"})
record ScoreForm(
        @Nullable Boolean contacted,
        @Nullable Boolean solved,

        @Schema(allowableValues = {"satisfied", "fairlySatisfied", "neutral", "dissatisfied", "veryDissatisfied"})
        @Nullable
        String satisfaction,

        @Schema(description = "What is not solved; becomes a message to the desk", maxLength = Conversation.LONGEST)
        @Nullable
        String unsolved) {

    private static final String CODES =
            Arrays.stream(Satisfaction.values()).map(Satisfaction::code).collect(Collectors.joining(", "));

    /**
     * Scores with these words.
     *
     * @throws Refusal {@code evaluation-invalid} or {@code message-invalid} (422) with the fields
     */
    void send(Evaluating evaluating, String number, Via via) {
        Score score = score();
        try {
            evaluating.score(number, score, via, Objects.requireNonNullElse(unsolved, ""));
        } catch (Refusal refusal) {
            throw refusal.renamed("text", "unsolved");
        }
    }

    private Score score() {
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
            problems.put(
                    "satisfaction",
                    "".equals(satisfaction)
                            ? FieldProblem.of("tracking.score.step")
                            : FieldProblem.of("tracking.score.step.codes", CODES));
        }
        return problems;
    }
}
