package org.huying.deadline;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.util.Optional;
import org.huying.deadline.Clocks.Clock;
import org.huying.deadline.Clocks.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limit of a row of {@code clock} grows, so that who computes the due date from it again comes to the same. Reminder and
 * escalation begin anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcExtensions implements Extensions {

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final KnownClocks known;
    private final java.time.Clock clock;

    JdbcExtensions(JdbcClient jdbc, Clocks clocks, WorkingCalendar calendar, KnownClocks known, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.calendar = calendar;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Answer ask(String requestNumber, Kind kind, String unit) {
        Optional<ClockRow> row = find(requestNumber, kind, unit);
        if (row.isEmpty()) {
            return Answer.NO_CLOCK;
        }
        if (row.get().extensions() >= MOST) {
            return Answer.TWICE_ALREADY;
        }
        boolean late = row.get().clock().dueAt().isBefore(clock.instant());
        return late && !row.get().clock().paused() ? Answer.LATE : Answer.POSSIBLE;
    }

    @Override
    public Optional<Clock> extend(String requestNumber, Kind kind, String unit, int days) {
        Optional<ClockRow> row = find(requestNumber, kind, unit).filter(each -> each.extensions() < MOST);
        row.ifPresent(each -> move(each, days));
        return row.flatMap(each -> clocks.running(requestNumber, kind, unit));
    }

    private void move(ClockRow row, int days) {
        known.forget();
        Limit more = row.limit().hours() == Limit.Hours.OFFICE
                ? Limit.workingDays(days)
                : Limit.aroundTheClock(Duration.ofDays(days));
        WorkingCalendar own = calendar.ofUnit(row.clock().unit());
        var due = own.due(row.clock().dueAt(), more);
        var warnAt = Optional.of(ClockRow.share(
                own, row.clock().startedAt(), due.at(), row.limit().hours(), row.warnPercent()));
        jdbc.sql("""
                        update clock set due_at = :due, warn_at = :warn, check_at = :warn, stage = 0,
                            limit_days = limit_days + :days, limit_ms = limit_ms + :ms,
                            provisional = (provisional or cast(:provisional as boolean)), extensions = extensions + 1
                        where id = :id
                        """)
                .param("id", row.clock().id())
                .param("due", due.at().atOffset(UTC))
                .param("warn", ClockRow.offset(warnAt))
                .param("days", more.workingDays())
                .param("ms", more.time().toMillis())
                .param("provisional", due.provisional())
                .update();
    }

    private Optional<ClockRow> find(String requestNumber, Kind kind, String unit) {
        return jdbc.sql("""
                        select * from clock
                        where request_number = :number and kind = :kind and unit = :unit and running
                        """)
                .param("number", requestNumber)
                .param("kind", kind.name())
                .param("unit", unit)
                .query(ClockRow::read)
                .optional();
    }
}
