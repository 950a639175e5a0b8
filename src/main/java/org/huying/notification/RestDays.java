package org.huying.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.huying.deadline.Limit;
import org.huying.deadline.WorkingCalendar;
import org.huying.directory.Duty;
import org.huying.directory.Person;
import org.springframework.stereotype.Component;

/**
 * On which days staff are written to: on those on which one of their units works, by the calendar that its clocks run by.
 * Weekends, public holidays and local ones are rest days, make-up working days are not; who is on duty every day has none.
 */
@Component
class RestDays {

    private static final Limit ANY_TIME = Limit.workingTime(Duration.ofMillis(1));

    private final WorkingCalendar calendar;
    private final QuietHours quietHours;
    private final DigestHours digestHours;
    private final boolean written;
    private final Clock clock;

    RestDays(WorkingCalendar calendar, NotificationSettings settings, Clock clock) {
        this.calendar = calendar;
        this.quietHours = QuietHours.of(settings.quietHours());
        this.digestHours = DigestHours.of(settings.digestHours());
        this.written = settings.onRestDays();
        this.clock = clock;
    }

    /** When a member of staff is told what happens now, quiet hours of that day apart. */
    Instant due(Person reader, Speed speed) {
        Instant now = clock.instant();
        return switch (speed) {
            case NOW -> now;
            case DAY -> workingDay(reader, quietHours.contain(localTime(now)) ? morning(now) : now);
            case DIGEST -> digest(reader, now);
        };
    }

    private Instant digest(Person reader, Instant now) {
        Instant next = digestHours.after(now, clock.getZone());
        Instant working = workingDay(reader, next);
        return working.equals(next) ? next : digestHours.after(working.minusMillis(1), clock.getZone());
    }

    /** The instant itself on a working day of the reader, else the beginning of the next one. */
    private Instant workingDay(Person reader, Instant instant) {
        if (written) {
            return instant;
        }
        LocalDate day = instant.atZone(clock.getZone()).toLocalDate();
        LocalDate next = reader.duties().stream()
                .map(Duty::unit)
                .distinct()
                .map(unit -> workingDay(unit, day))
                .min(LocalDate::compareTo)
                .orElseGet(() -> workingDay("", day));
        return next.equals(day) ? instant : start(next);
    }

    private LocalDate workingDay(String unit, LocalDate day) {
        return calendar.ofUnit(unit)
                .due(start(day), ANY_TIME)
                .at()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    /** The end of the quiet hours that have begun: what waits for it is told on that day. */
    private Instant morning(Instant now) {
        var today = now.atZone(clock.getZone()).toLocalDate();
        boolean overnight = quietHours.from().isAfter(quietHours.until());
        boolean evening = overnight && !localTime(now).isBefore(quietHours.from());
        return today.plusDays(evening ? 1 : 0)
                .atTime(quietHours.until())
                .atZone(clock.getZone())
                .toInstant();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalTime localTime(Instant instant) {
        return LocalTime.ofInstant(instant, clock.getZone());
    }
}
