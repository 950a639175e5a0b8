package org.huying.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.notification.Notices.Kind;

/** What is told outside the desk, for the administrator: which ways are open, what waits, what could not be told. */
public interface Outbox {

    /** The ways with their numbers of messages. */
    List<Way> ways();

    /** Latest first, at most 100. */
    List<DeadLetter> deadLetters();

    long deadLetterCount();

    /**
     * Sends it once more, with all attempts before it.
     *
     * @throws org.huying.problem.Refusal {@code dead-letter-unknown} (404) if it is none (any more)
     */
    void retry(long id);

    /** Sends all of them once more. */
    void retryAll();

    /**
     * @param on whether it is configured
     * @param sent within the last 24 hours
     */
    record Way(Channel channel, boolean on, long waiting, long sent, long dead) {}

    /**
     * @param account who was to be told; empty: the resident
     * @param problem code of what went wrong: {@code notification.problem.<code>} in the bundle
     */
    record DeadLetter(
            long id,
            String requestNumber,
            Kind message,
            Optional<String> account,
            Channel channel,
            int attempts,
            String problem,
            Instant endedAt) {}
}
