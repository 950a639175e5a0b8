package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;
import org.huying.deadline.Limit.Hours;

/**
 * How much of a limit is left, or how late it is, in the measure in which the limit counts.
 *
 * @param count whole units; what is begun is not counted
 */
public record RemainingTime(boolean late, Unit unit, long count) {

    private static final int HOURS_SAID = 48;
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
        Duration left = calendar.between(now, due, hours);
        boolean late = due.isBefore(now);
        Duration time = left.abs();
        return hours == Hours.AROUND_THE_CLOCK
                ? aroundTheClock(late, time)
                : inOffice(
                        late,
                        time,
                        calendar.between(
                                now, calendar.due(now, Limit.workingDays(1)).at(), hours));
    }

    private static RemainingTime aroundTheClock(boolean late, Duration time) {
        if (time.toMinutes() < 60) {
            return new RemainingTime(late, Unit.MINUTES, time.toMinutes());
        }
        return time.toHours() < HOURS_SAID
                ? new RemainingTime(late, Unit.HOURS, time.toHours())
                : new RemainingTime(late, Unit.DAYS, time.toDays());
    }

    private static RemainingTime inOffice(boolean late, Duration time, Duration day) {
        if (time.toMinutes() < 60) {
            return new RemainingTime(late, Unit.WORKING_MINUTES, time.toMinutes());
        }
        return time.compareTo(day.multipliedBy(DAYS_SAID)) < 0
                ? new RemainingTime(late, Unit.WORKING_HOURS, time.toHours())
                : new RemainingTime(late, Unit.WORKING_DAYS, time.dividedBy(day));
    }

    /** As in the bundles: {@code worklist.due.<unit>}. */
    public String code() {
        return unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
