package org.huying.request;

import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;

/** How long each step may take: table {@code processes/time-limits.dmn}. */
public interface TimeLimits {

    Limit of(Clocks.Kind step, Nature nature, Urgency urgency);
}
