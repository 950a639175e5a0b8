package org.huying.deadline;

import java.util.Optional;
import org.huying.deadline.Clocks.Clock;
import org.huying.deadline.Clocks.Kind;

/** More time for a clock that runs. In the caller's transaction. */
public interface Extensions {

    /** A clock is given more time so often and no oftener. */
    int MOST = 2;

    /** Whether more time may be asked for now. */
    Answer ask(String requestNumber, Kind kind, String unit);

    /**
     * Moves the limit. That it was asked for in time was checked by {@link #ask}: the answer may come after the limit.
     *
     * @param days working days, or days around the clock where the clock runs around the clock
     * @return the clock with its new due date; empty if it does not run any more or was extended {@value #MOST} times
     */
    Optional<Clock> extend(String requestNumber, Kind kind, String unit, int days);

    /** What there is to say to who asks. */
    enum Answer {
        POSSIBLE,
        NO_CLOCK,
        /** The limit has passed: it must be asked for before. */
        LATE,
        /** It was extended {@value Extensions#MOST} times. */
        TWICE_ALREADY
    }
}
