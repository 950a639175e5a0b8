package org.huying.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An export that was made, or one with contacts that was asked for.
 *
 * @param reason of one with contacts
 * @param granted empty while nobody answered
 */
public record ExportRequest(
        long id,
        ExportFormat format,
        boolean personal,
        FilterTerms terms,
        long requests,
        Optional<String> reason,
        String askedBy,
        Instant askedAt,
        Optional<Boolean> granted,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<Instant> fetchedAt) {

    /** How long an unanswered question and a granted export stand. */
    public static final Duration VALID = Duration.ofHours(24);

    /** How it stands. */
    public enum State {
        WAITING,
        GRANTED,
        REFUSED,
        FETCHED,
        /** Nobody answered, or nobody fetched it, within a day. */
        LAPSED
    }

    public State state(Instant now) {
        if (fetchedAt.isPresent()) {
            return State.FETCHED;
        }
        if (granted.isPresent() && !granted.orElseThrow()) {
            return State.REFUSED;
        }
        if (answeredAt.orElse(askedAt).plus(VALID).isBefore(now)) {
            return State.LAPSED;
        }
        return granted.isPresent() ? State.GRANTED : State.WAITING;
    }
}
