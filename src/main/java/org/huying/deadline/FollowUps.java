package org.huying.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When whoever works by a clock should look at the matter again: when four fifths of its time have passed. */
@Component
public class FollowUps {

    private static final int PERCENT = 80;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    FollowUps(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Empty when no such clock runs. */
    public Optional<Instant> of(String requestNumber, Kind kind, String unit) {
        return jdbc.sql("""
                        select hours, started_at, due_at from clock
                        where request_number = :number and kind = :kind and unit = :unit and running
                        """)
                .param("number", requestNumber)
                .param("kind", kind.name())
                .param("unit", unit)
                .query((row, index) -> share(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        Limit.Hours.valueOf(row.getString("hours"))))
                .optional();
    }

    private Instant share(Instant from, Instant to, Limit.Hours hours) {
        var time = calendar.between(from, to, hours).multipliedBy(PERCENT).dividedBy(100);
        return calendar.due(from, new Limit(time, 0, hours)).at();
    }
}
