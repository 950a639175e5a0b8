package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;

/** Working time of the town: adds it to and measures it between points in time, exact to the minute. */
public interface WorkingCalendar {

    /** The instant at which the limit has passed, counted from {@code start}. */
    Due due(Instant start, Limit limit);

    /** Working time between two instants; negative if {@code to} is before {@code from}. */
    Duration between(Instant from, Instant to, Limit.Hours hours);

    /** @param provisional computed without a published calendar of that year */
    record Due(Instant at, boolean provisional) {}
}
