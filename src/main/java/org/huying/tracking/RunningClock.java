package org.huying.tracking;

import java.time.Instant;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Limit.Hours;

/**
 * A clock that has not stopped.
 *
 * @param unit empty when it is nobody's in particular
 * @param hours in which it counts
 * @param pauseReason code; present while it stands still
 */
public record RunningClock(
        Kind kind,
        String unit,
        Hours hours,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        Optional<String> pauseReason) {}
