package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * Working time: adds it to and measures it between points in time, exact to the millisecond. Calendars are counted out from
 * 2000 to 2099; outside these years {@code IllegalArgumentException}.
 */
public interface WorkingCalendar {

    /** The first instant of working time by which the limit has passed, counted from {@code start}. */
    Due due(Instant start, Limit limit);

    /** Working time between two instants; negative if {@code to} is before {@code from}. */
    Duration between(Instant from, Instant to, Limit.Hours hours);

    /**
     * The calendar by which a unit works: its own, or that of the nearest area around it that has one, or the town's.
     *
     * @param unit code of a grid, community or department; empty for the town
     */
    default WorkingCalendar ofUnit(String unit) {
        return this;
    }

    /** @param provisional a year that it touches has no published calendar: counted by weekdays */
    record Due(Instant at, boolean provisional) {}
}
