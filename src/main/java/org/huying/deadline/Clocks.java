package org.huying.deadline;

import java.time.Instant;
import java.util.Optional;

/**
 * The clocks of requests: rows of table {@code clock}. At most one clock of a kind and unit runs per request; starting one
 * that runs already gives the running one back, so that no edit restarts it.
 */
public interface Clocks {

    /** Starts a clock, or finds the one that runs. In the caller's transaction. */
    Clock start(String requestNumber, Kind kind, String unit, Limit limit);

    /** The running or paused clock. */
    Optional<Clock> running(String requestNumber, Kind kind, String unit);

    /** Stops counting for a named reason until {@link #resume}. No effect on a paused clock. */
    void pause(String requestNumber, Kind kind, String unit, String reason);

    /** Counts again; the due date moves by the working time of the pause. */
    Optional<Clock> resume(String requestNumber, Kind kind, String unit);

    /** The awaited thing happened. */
    void stop(String requestNumber, Kind kind, String unit);

    /** The request has ended: all its clocks stop. */
    void stopAll(String requestNumber);

    /** What is awaited. */
    enum Kind {
        DISPATCH,
        ACCEPTANCE,
        HANDLING,
        RULING,
        CALLBACK,
        REPORT_IN,
        SCORING
    }

    /** @param provisional computed without a published calendar */
    record Clock(
            long id, Kind kind, String unit, Instant startedAt, Instant dueAt, boolean paused, boolean provisional) {}
}
