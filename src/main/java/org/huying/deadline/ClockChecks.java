package org.huying.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the running clocks of a request want to be looked at, and how far the escalation of each has gone. */
public interface ClockChecks {

    /** The earliest check over all running clocks of the request; empty if none is to come. Paused clocks wait. */
    Optional<Instant> next(String requestNumber);

    /** Running clocks whose check has come, the earliest first. */
    List<Due> due(String requestNumber);

    /**
     * The check of a clock was acted on.
     *
     * @param stage what it has come to, 1 to 4
     * @param next when it is to be looked at again, if ever
     */
    void checked(long clockId, int stage, Optional<Instant> next);

    /** @param stage what it had come to before this check: 0 nothing, 1 reminded, 2 lead, 3 leader of the area */
    record Due(Clocks.Clock clock, int stage) {}
}
