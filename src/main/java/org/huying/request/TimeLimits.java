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

    /** A supervisor has five working days to rule on a closed case: nobody waits for it at a door. */
    Limit TO_RULE_ON_REVIEW = Limit.workingDays(5);

    /** Of all steps but {@code CASE_REVIEW}, which has one limit for all: a town's own table need not know it. */
    Limit of(Clocks.Kind step, Nature nature, Urgency urgency);
}
