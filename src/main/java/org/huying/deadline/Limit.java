package org.huying.deadline;

import java.time.Duration;

/**
 * How long something may take.
 *
 * @param time working time when {@code hours} is {@link Hours#OFFICE}: a working day is one office day of the calendar
 */
public record Limit(Duration time, int workingDays, Hours hours) {

    /** Which hours count. */
    public enum Hours {
        OFFICE,
        AROUND_THE_CLOCK
    }

    public static Limit workingDays(int days) {
        return new Limit(Duration.ZERO, days, Hours.OFFICE);
    }

    public static Limit workingTime(Duration time) {
        return new Limit(time, 0, Hours.OFFICE);
    }

    public static Limit aroundTheClock(Duration time) {
        return new Limit(time, 0, Hours.AROUND_THE_CLOCK);
    }
}
