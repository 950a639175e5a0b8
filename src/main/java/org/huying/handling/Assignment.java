package org.huying.handling;

import java.time.Instant;
import java.util.Optional;

/**
 * One unit was told to handle a request.
 *
 * @param endedBy account of who reported the result, returned the ticket or passed it on: the handler
 * @param ground legal ground of a return
 * @param groundWords why it was returned or passed on
 * @param result what was done, for the record
 * @param reply answer to the resident
 * @param interimDemandedAt when the limit had passed: since then a reply in the interim is owed
 */
public record Assignment(
        long id,
        String requestNumber,
        int round,
        String unit,
        State state,
        Instant openedAt,
        Optional<Instant> acceptedAt,
        Optional<String> acceptedBy,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> ground,
        Optional<String> groundWords,
        Optional<String> result,
        Optional<String> reply,
        Optional<Instant> interimDemandedAt,
        Optional<Instant> interimRepliedAt,
        String wordsSalt) {

    /** Whether it is still with the unit. */
    boolean isOpen() {
        return state == State.OPEN || state == State.ACCEPTED;
    }

    /** A result answers the resident too, so that nothing is owed after it. */
    boolean owesInterimReply() {
        return isOpen() && interimDemandedAt.isPresent() && interimRepliedAt.isEmpty();
    }

    /** How far it is. */
    public enum State {
        OPEN,
        ACCEPTED,
        RETURNED,
        /** It called departments out, and coordinates them. */
        WHISTLED,
        PASSED_ON,
        RESOLVED
    }
}
