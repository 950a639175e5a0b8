package org.huying.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Points in time in words, absolute and relative: lateness is said, not only coloured. */
@Component
class DueWords {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HOURS_SAID = 48;

    private final Clock clock;

    DueWords(Clock clock) {
        this.clock = clock;
    }

    String absolute(Instant at) {
        return TO_THE_MINUTE.format(at.atZone(clock.getZone()));
    }

    boolean isLate(Instant due) {
        return due.isBefore(clock.instant());
    }

    String relative(Instant due, Texts texts) {
        var left = Duration.between(clock.instant(), due);
        return texts.of(left.isNegative() ? "worklist.due.late" : "worklist.due.left", length(left.abs(), texts));
    }

    private static String length(Duration time, Texts texts) {
        if (time.toMinutes() < 60) {
            return texts.of("worklist.due.minutes", time.toMinutes());
        }
        long hours = nearest(time, Duration.ofHours(1));
        return hours < HOURS_SAID
                ? texts.of("worklist.due.hours", hours)
                : texts.of("worklist.due.days", nearest(time, Duration.ofDays(1)));
    }

    /** To the nearest whole unit, as Tasklist says it: both show the same task side by side. */
    private static long nearest(Duration time, Duration unit) {
        return time.plus(unit.dividedBy(2)).dividedBy(unit);
    }
}
