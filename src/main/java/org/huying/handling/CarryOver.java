package org.huying.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ruling that a request is carried over: it cannot be solved now.
 *
 * @param unit who is responsible for it
 * @param reason written for the public
 * @param reviewOn day on which it comes back for review
 * @param instanceId of {@code carry-over}, which waits for that day
 * @param earlyReason why it was reviewed before that day
 * @param outcome empty while it is on the list
 */
public record CarryOver(
        long id,
        String requestNumber,
        int round,
        String unit,
        String reason,
        String reasonSalt,
        LocalDate reviewOn,
        Instant ruledAt,
        Optional<String> instanceId,
        Optional<String> earlyReason,
        Optional<Outcome> outcome) {

    /** How a ruling ended. */
    public enum Outcome {
        RESOLVED,
        /** By a new ruling that it stays on the list. */
        KEPT,
        REDISPATCHED
    }
}
