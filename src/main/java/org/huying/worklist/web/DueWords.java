package org.huying.worklist.web;

import java.time.Clock;
import java.time.Instant;
import org.huying.deadline.Limit.Hours;
import org.huying.deadline.RemainingTime;
import org.huying.deadline.WorkingCalendar;
import org.huying.moment.Moments;
import org.springframework.stereotype.Component;

/** Points in time in words, absolute and relative in working time: lateness is said, not only coloured. */
@Component
class DueWords {

    private final WorkingCalendar calendar;
    private final Moments moments;
    private final Clock clock;

    DueWords(WorkingCalendar calendar, Moments moments, Clock clock) {
        this.calendar = calendar;
        this.moments = moments;
        this.clock = clock;
    }

    String absolute(Instant at) {
        return moments.minute(at);
    }

    boolean isLate(Instant due) {
        return moments.isPast(due);
    }

    String relative(Instant due, Hours hours, Texts texts) {
        var left = RemainingTime.of(calendar, clock.instant(), due, hours);
        return texts.of(
                left.late() ? "worklist.due.late" : "worklist.due.left",
                texts.of("worklist.due." + left.code(), left.count(), left.minutes()));
    }
}
