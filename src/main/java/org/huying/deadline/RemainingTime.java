package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;
import org.huying.deadline.Limit.Hours;

/**
 * How much of a limit is left, or how late it is, in the measure in which the limit counts: from two days on in days, rounded
 * to the nearest, so that a limit of five just begun is five; below in hours and whole minutes, so that nobody counts on
 * time that is not left.
 *
 * @param count minutes, hours or days, by the unit
 * @param minutes beside hours; 0 otherwise
 */
public record RemainingTime(boolean late, Unit unit, long count, long minutes) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_SAID = 2;

    /** What is counted; a working day is as long as the office is open. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_MINUTES,
        WORKING_HOURS,
        WORKING_DAYS
    }

    public static RemainingTime of(WorkingCalendar calendar, Instant now, Instant due, Hours hours) {
        Duration time = calendar.between(now, due, hours).abs();
        boolean late = due.isBefore(now);
        return hours == Hours.AROUND_THE_CLOCK
                ? of(late, time, DAY, Unit.MINUTES, Unit.HOURS, Unit.DAYS)
                : of(
                        late,
                        time,
                        calendar.between(
                                now, calendar.due(now, Limit.workingDays(1)).at(), hours),
                        Unit.WORKING_MINUTES,
                        Unit.WORKING_HOURS,
                        Unit.WORKING_DAYS);
    }

    private static RemainingTime of(boolean late, Duration time, Duration day, Unit minutes, Unit hours, Unit days) {
        if (time.toMinutes() < 60) {
            return new RemainingTime(late, minutes, time.toMinutes(), 0);
        }
        return time.compareTo(day.multipliedBy(DAYS_SAID)) < 0
                ? new RemainingTime(late, hours, time.toHours(), time.toMinutesPart())
                : new RemainingTime(late, days, time.plus(day.dividedBy(2)).dividedBy(day), 0);
    }

    /** As in the bundles, {@code worklist.due.<code>}, of {@link #count} and {@link #minutes}. */
    public String code() {
        String name = unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return minutes == 0 ? name : name + "-minutes";
    }
}
