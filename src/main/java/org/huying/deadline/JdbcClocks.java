package org.huying.deadline;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcClocks implements Clocks {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final java.time.Clock clock;

    JdbcClocks(JdbcClient jdbc, WorkingCalendar calendar, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Clock start(String requestNumber, Kind kind, String unit, Limit limit, int warnPercent) {
        var now = now();
        var due = calendar.due(now, limit);
        var warnAt = share(now, due.at(), limit.hours(), warnPercent);
        var id = new GeneratedKeyHolder();
        var started = jdbc.sql("""
                        insert into clock (request_number, kind, unit, running, hours, limit_days, limit_ms,
                                           started_at, warn_at, check_at, due_at, provisional)
                        select cast(:request as varchar(20)), cast(:kind as varchar(20)), cast(:unit as varchar(40)), true,
                               cast(:hours as varchar(20)), cast(:days as int), cast(:ms as bigint),
                               cast(:started as timestamp with time zone), cast(:warn as timestamp with time zone),
                               cast(:warn as timestamp with time zone), cast(:due as timestamp with time zone),
                               cast(:provisional as boolean)
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
                .param("warn", warnAt.atOffset(UTC))
                .param("due", due.at().atOffset(UTC))
                .param("provisional", due.provisional())
                .update(id, "id");
        return started == 0
                ? find(requestNumber, kind, unit).orElseThrow().clock()
                : new Clock(
                        Objects.requireNonNull(id.getKey()).longValue(),
                        kind,
                        unit,
                        now,
                        Optional.of(warnAt),
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

    /** The instant at which so many per cent of the working time between two instants have passed. */
    private Instant share(Instant from, Instant to, Limit.Hours hours, int percent) {
        var time = calendar.between(from, to, hours).multipliedBy(percent).dividedBy(100);
        return calendar.due(from, new Limit(time, 0, hours)).at();
    }

    /**
     * A limit and the pauses in it add up, so what remains counts on from the old due date; so it is with what is still to
     * come of its escalation.
     */
    private Clock moved(Row row, Instant since) {
        var before = row.clock();
        var pause = new Limit(calendar.between(since, now(), row.hours()), 0, row.hours());
        var due = calendar.due(before.dueAt(), pause);
        var provisional = before.provisional() || due.provisional();
        var warnAt = before.warnAt()
                .map(at -> at.isBefore(since) ? at : calendar.due(at, pause).at());
        var checkAt = row.checkAt().map(at -> calendar.due(at, pause).at());
        jdbc.sql("""
                        update clock set due_at = ?, warn_at = ?, check_at = ?, provisional = ?,
                            paused_at = null, pause_reason = null
                        where id = ?
                        """)
                .params(due.at().atOffset(UTC), offset(warnAt), offset(checkAt), provisional, before.id())
                .update();
        return new Clock(
                before.id(), before.kind(), before.unit(), before.startedAt(), warnAt, due.at(), false, provisional);
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

    record Row(Clock clock, Limit.Hours hours, Optional<Instant> pausedAt, Optional<Instant> checkAt) {}

    private Optional<Row> find(String requestNumber, Kind kind, String unit) {
        return jdbc.sql("""
                        select id, kind, unit, hours, started_at, warn_at, check_at, due_at, provisional, paused_at from clock
                        where request_number = ? and kind = ? and unit = ? and running
                        """)
                .params(requestNumber, kind.name(), unit)
                .query(JdbcClocks::row)
                .optional();
    }

    static Row row(ResultSet row, int index) throws SQLException {
        var pausedAt = instant(row, "paused_at");
        var clock = new Clock(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "warn_at"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                pausedAt.isPresent(),
                row.getBoolean("provisional"));
        return new Row(clock, Limit.Hours.valueOf(row.getString("hours")), pausedAt, instant(row, "check_at"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static @Nullable OffsetDateTime offset(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(UTC)).orElse(null);
    }

    /** In milliseconds: what every database keeps, so that a clock reads back as it was given. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
