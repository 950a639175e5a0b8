package org.huying.evaluation;

import java.time.Instant;
import java.util.Optional;

/**
 * The evaluation of one answer; a round that was not solved is answered again.
 *
 * @param leadUnit who answered
 * @param attempts calls made so far
 * @param outcome empty while the resident may score
 * @param ratingMonth {@code 2026-11}; set when it was scored
 */
public record Evaluation(
        long id,
        String requestNumber,
        int round,
        String leadUnit,
        String instanceId,
        Instant openedAt,
        int attempts,
        Optional<Outcome> outcome,
        Optional<Via> via,
        Optional<Score> score,
        Optional<Instant> endedAt,
        Optional<String> ratingMonth) {

    /** How it ended. */
    public enum Outcome {
        SCORED,
        NOT_REACHED
    }

    /** By which way the score came. */
    public enum Via {
        PAGE,
        API,
        CALL
    }
}
