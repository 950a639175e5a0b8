package org.huying.request;

import java.time.Duration;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;

/** How long each step may take: table {@code processes/time-limits.dmn}. */
public interface TimeLimits {

    /** A question to the resident is waited for this long; then work goes on without the answer. */
    Limit TO_ANSWER = Limit.workingDays(5);

    /** Mission: the resident scores within 7 days, counted around the clock. */
    Duration TO_SCORE = Duration.ofDays(7);

    Limit of(Clocks.Kind step, Nature nature, Urgency urgency);
}
