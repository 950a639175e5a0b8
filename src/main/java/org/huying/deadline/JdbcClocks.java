package org.huying.deadline;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huying.deadline.WorkingCalendar.Due;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcClocks implements Clocks {

    private final JdbcClient jdbc;
    private final TownCalendars calendars;
    private final java.time.Clock clock;

    JdbcClocks(JdbcClient jdbc, TownCalendars calendars, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Clock start(String requestNumber, Kind kind, String unit, Limit limit) {
        var now = now();
        long version = calendars.version();
        var due = calendars.ofUnit(unit).due(now, limit);
        var id = new GeneratedKeyHolder();
        var started = jdbc.sql("""
                        insert into clock (request_number, kind, unit, running, hours, limit_days, limit_ms,
                                           started_at, due_at, provisional, calendar_version)
                        select cast(:request as varchar(20)), cast(:kind as varchar(20)), cast(:unit as varchar(40)), true,
                               cast(:hours as varchar(20)), cast(:days as int), cast(:ms as bigint),
                               cast(:started as timestamp with time zone), cast(:due as timestamp with time zone),
                               cast(:provisional as boolean), cast(:version as bigint)
                        where not exists (select 1 from clock
                                          where request_number = :request and kind = :kind and unit = :unit and running)
                        """)
                .param("request", requestNumber)
                .param("kind", kind.name())
                .param("unit", unit)
                .param("hours", limit.hours().name())
                .param("days", limit.workingDays())
                .param("ms", limit.time().toMillis())
                .param("started", now.atOffset(UTC))
                .param("due", due.at().atOffset(UTC))
                .param("provisional", due.provisional())
                .param("version", version)
                .update(id, "id");
        return started == 0
                ? find(requestNumber, kind, unit).orElseThrow().clock()
                : new Clock(
                        Objects.requireNonNull(id.getKey()).longValue(),
                        kind,
                        unit,
                        now,
                        due.at(),
                        false,
                        due.provisional());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Clock> running(String requestNumber, Kind kind, String unit) {
        return find(requestNumber, kind, unit).map(Row::clock);
    }

    @Override
    public void pause(String requestNumber, Kind kind, String unit, String reason) {
        jdbc.sql("""
                        update clock set paused_at = ?, pause_reason = ?
                        where request_number = ? and kind = ? and unit = ? and running and paused_at is null
                        """)
                .params(now().atOffset(UTC), reason, requestNumber, kind.name(), unit)
                .update();
    }

    @Override
    public Optional<Clock> resume(String requestNumber, Kind kind, String unit) {
        return find(requestNumber, kind, unit)
                .map(row -> row.pausedAt().map(since -> moved(row, since)).orElse(row.clock()));
    }

    /** A limit and the pauses in it add up, so what remains counts on from the old due date. */
    private Clock moved(Row row, Instant since) {
        var pause = new Pause(since, now());
        var due = row.later(calendars.ofUnit(row.clock().unit()), row.due(), pause);
        jdbc.sql("update clock set due_at = ?, provisional = ?, paused_at = null, pause_reason = null where id = ?")
                .params(due.at().atOffset(UTC), due.provisional(), row.clock().id())
                .update();
        jdbc.sql("insert into clock_pause (clock_id, paused_at, resumed_at) values (?, ?, ?)")
                .params(row.clock().id(), pause.from().atOffset(UTC), pause.to().atOffset(UTC))
                .update();
        return row.clock(due, false);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> outdated(int limit) {
        return jdbc.sql("""
                        select distinct request_number from clock where running and calendar_version < ?
                        order by request_number limit ?
                        """)
                .params(calendars.version(), limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<Moved> recompute(String requestNumber) {
        long version = calendars.version();
        var moved = new ArrayList<Moved>();
        for (Row row : jdbc.sql("select * from clock where request_number = ? and running and calendar_version < ?")
                .params(requestNumber, version)
                .query(JdbcClocks::row)
                .list()) {
            var due = row.due(
                    calendars.ofUnit(row.clock().unit()), pauses(row.clock().id()));
            jdbc.sql("update clock set due_at = ?, provisional = ?, calendar_version = ? where id = ?")
                    .params(
                            due.at().atOffset(UTC),
                            due.provisional(),
                            version,
                            row.clock().id())
                    .update();
            if (!due.equals(row.due())) {
                moved.add(new Moved(row.clock(), row.clock(due, row.clock().paused())));
            }
        }
        return List.copyOf(moved);
    }

    private List<Pause> pauses(long clockId) {
        return jdbc.sql("select paused_at, resumed_at from clock_pause where clock_id = ? order by paused_at")
                .param(clockId)
                .query((row, index) -> new Pause(instant(row, "paused_at"), instant(row, "resumed_at")))
                .list();
    }

    @Override
    public void stop(String requestNumber, Kind kind, String unit) {
        jdbc.sql("""
                        update clock set running = null, stopped_at = ?
                        where request_number = ? and kind = ? and unit = ? and running
                        """)
                .params(now().atOffset(UTC), requestNumber, kind.name(), unit)
                .update();
    }

    @Override
    public void stopAll(String requestNumber) {
        jdbc.sql("update clock set running = null, stopped_at = ? where request_number = ? and running")
                .params(now().atOffset(UTC), requestNumber)
                .update();
    }

    private record Pause(Instant from, Instant to) {}

    private record Row(Clock clock, Limit limit, Optional<Instant> pausedAt) {

        Due due() {
            return new Due(clock.dueAt(), clock.provisional());
        }

        Due due(WorkingCalendar calendar, List<Pause> pauses) {
            var due = calendar.due(clock.startedAt(), limit);
            for (Pause pause : pauses) {
                due = later(calendar, due, pause);
            }
            return due;
        }

        Due later(WorkingCalendar calendar, Due due, Pause pause) {
            var time = calendar.between(pause.from(), pause.to(), limit.hours());
            var moved = calendar.due(due.at(), new Limit(time, 0, limit.hours()));
            return new Due(moved.at(), due.provisional() || moved.provisional());
        }

        Clock clock(Due due, boolean paused) {
            return new Clock(
                    clock.id(), clock.kind(), clock.unit(), clock.startedAt(), due.at(), paused, due.provisional());
        }
    }

    private Optional<Row> find(String requestNumber, Kind kind, String unit) {
        return jdbc.sql("select * from clock where request_number = ? and kind = ? and unit = ? and running")
                .params(requestNumber, kind.name(), unit)
                .query(JdbcClocks::row)
                .optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var pausedAt = Optional.ofNullable(row.getObject("paused_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        var clock = new Clock(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                instant(row, "started_at"),
                instant(row, "due_at"),
                pausedAt.isPresent(),
                row.getBoolean("provisional"));
        var limit = new Limit(
                Duration.ofMillis(row.getLong("limit_ms")),
                row.getInt("limit_days"),
                Limit.Hours.valueOf(row.getString("hours")));
        return new Row(clock, limit, pausedAt);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** In milliseconds: what every database keeps, so that a clock reads back as it was given. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
