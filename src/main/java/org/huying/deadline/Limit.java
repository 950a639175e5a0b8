package org.huying.deadline;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long something may take: {@code workingDays} and {@code time} together, ten years at most, exact to the millisecond.
 *
 * @param time working time when {@code hours} is {@link Hours#OFFICE}
 * @param workingDays each worth the office time of one day of the calendar; 0 around the clock
 */
public record Limit(Duration time, int workingDays, Hours hours) {

    private static final int LONGEST_DAYS = 3_650;

    public Limit {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (time.isNegative() || workingDays < 0) {
            throw new IllegalArgumentException("A limit cannot be negative");
        }
        if (time.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0 || workingDays > LONGEST_DAYS) {
            throw new IllegalArgumentException("A limit cannot be longer than ten years");
        }
        if (workingDays > 0 && hours == Hours.AROUND_THE_CLOCK) {
            throw new IllegalArgumentException("Working days have office hours");
        }
    }

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
