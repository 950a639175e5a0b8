package org.huying.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of requests: rows of table {@code clock}. At most one clock of a kind and unit runs per request; starting one
 * that runs already gives the running one back, so that no edit restarts it.
 */
public interface Clocks {

    /**
     * Starts a clock, or finds the one that runs. In the caller's transaction.
     *
     * @param warnPercent share of the limit after which whoever works on it is reminded, 1 to 100
     */
    Clock start(String requestNumber, Kind kind, String unit, Limit limit, int warnPercent);

    /**
     * As {@link #start}, for what nobody of the desk works on: until its limit something is awaited, and nobody is reminded
     * or told.
     */
    Clock await(String requestNumber, Kind kind, String unit, Limit limit);

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

    /**
     * Requests with a running clock that an older calendar than this node's computed, in the order of their numbers.
     *
     * @param limit at most so many
     */
    List<String> outdated(int limit);

    /**
     * Computes the dates of a request's running clocks again, from their start, limit and pauses, if an older calendar
     * computed them. The caller holds the request's lock.
     *
     * @param next for those whose escalation has begun: what has happened does not happen again
     * @return all that were computed
     */
    List<Recomputed> recompute(String requestNumber, NextCheck next);

    /** What is awaited. */
    enum Kind {
        DISPATCH,
        ACCEPTANCE,
        HANDLING,
        RULING,
        CALLBACK,
        SUPERVISION,
        CO_HANDLING,
        EXTENSION,
        /** How long a ticket may be returned. Nobody waits for it, so it is reckoned when needed and never kept as a row. */
        RETURN,
        BINDING_RULING,
        /** Review of what is carried over. */
        REVIEW,
        /** Whether a closed case goes back after a review. */
        CASE_REVIEW,
        REPORT_IN,
        SCORING,
        /** The resident was asked; at the limit work goes on without the answer. */
        ANSWER,
        /** Nobody answered a call; at the limit the next one is made. */
        NEXT_CALL
    }

    /**
     * @param warnAt when whoever works on it is reminded; clocks of the first versions and those that only wait have none
     * @param provisional computed without a published calendar
     */
    record Clock(
            long id,
            Kind kind,
            String unit,
            Instant startedAt,
            Optional<Instant> warnAt,
            Instant dueAt,
            boolean paused,
            boolean provisional) {}

    /** A clock by an older calendar and by this one. */
    record Recomputed(Clock before, Clock after) {

        /** Whether it is due at another time, or no longer (or newly) provisional. */
        public boolean isNews() {
            return !before.dueAt().equals(after.dueAt()) || before.provisional() != after.provisional();
        }
    }

    /** When the escalation of a clock goes on. */
    interface NextCheck {

        /**
         * @param stage what it has come to, 1 to 4
         * @return empty after the last step
         */
        Optional<Instant> after(Clock clock, int stage);
    }
}
