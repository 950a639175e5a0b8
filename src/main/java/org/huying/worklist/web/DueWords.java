package org.huying.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.huying.deadline.Limit.Hours;
import org.huying.deadline.RemainingTime;
import org.huying.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Points in time in words, absolute and relative in working time: lateness is said, not only coloured. */
@Component
class DueWords {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueWords(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    String absolute(Instant at) {
        return TO_THE_MINUTE.format(at.atZone(clock.getZone()));
    }

    boolean isLate(Instant due) {
        return due.isBefore(clock.instant());
    }

    String relative(Instant due, Hours hours, Texts texts) {
        var left = RemainingTime.of(calendar, clock.instant(), due, hours);
        return texts.of(
                left.late() ? "worklist.due.late" : "worklist.due.left",
                texts.of("worklist.due." + left.code(), left.count(), left.minutes()));
    }
}
