package org.huying.deadline;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcClocks implements Clocks {

    /** What the column holds where {@code warn_at} is empty. */
    private static final int NO_WARNING = 100;

    private final JdbcClient jdbc;
    private final TownCalendars calendars;
    private final KnownClocks known;
    private final java.time.Clock clock;

    JdbcClocks(JdbcClient jdbc, TownCalendars calendars, KnownClocks known, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Clock start(String requestNumber, Kind kind, String unit, Limit limit, int warnPercent) {
        return started(requestNumber, kind, unit, limit, OptionalInt.of(warnPercent));
    }

    @Override
    public Clock await(String requestNumber, Kind kind, String unit, Limit limit) {
        return started(requestNumber, kind, unit, limit, OptionalInt.empty());
    }

    private Clock started(String requestNumber, Kind kind, String unit, Limit limit, OptionalInt warnPercent) {
        return known.find(requestNumber, kind, unit)
                .orElseGet(() -> known.keep(requestNumber, start(requestNumber, kind, unit, limit, warnPercent)));
    }

    private Clock start(String requestNumber, Kind kind, String unit, Limit limit, OptionalInt warnPercent) {
        var now = now();
        long version = calendars.version();
        var calendar = calendars.ofUnit(unit);
        var due = calendar.due(now, limit);
        Optional<Instant> warnAt = warnPercent.isEmpty()
                ? Optional.empty()
                : Optional.of(ClockRow.share(calendar, now, due.at(), limit.hours(), warnPercent.getAsInt()));
        var id = new GeneratedKeyHolder();
        var started = jdbc.sql("""
                        insert into clock (request_number, kind, unit, running, hours, limit_days, limit_ms,
                                           started_at, warn_percent, warn_at, check_at, due_at, provisional, calendar_version)
                        select cast(:request as varchar(20)), cast(:kind as varchar(20)), cast(:unit as varchar(40)), true,
                               cast(:hours as varchar(20)), cast(:days as int), cast(:ms as bigint),
                               cast(:started as timestamp with time zone), cast(:percent as int),
                               cast(:warn as timestamp with time zone), cast(:warn as timestamp with time zone),
                               cast(:due as timestamp with time zone),
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
                .param("percent", warnPercent.orElse(NO_WARNING))
                .param("warn", ClockRow.offset(warnAt))
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
                        warnAt,
                        due.at(),
                        false,
                        due.provisional());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Clock> running(String requestNumber, Kind kind, String unit) {
        return known.find(requestNumber, kind, unit)
                .or(() -> find(requestNumber, kind, unit).map(ClockRow::clock));
    }

    @Override
    public void pause(String requestNumber, Kind kind, String unit, String reason) {
        known.forget();
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

    private Clock moved(ClockRow row, Instant since) {
        var pause = new ClockRow.Pause(since, now());
        ClockRow resumed = row.later(calendars.ofUnit(row.clock().unit()), pause);
        store(resumed, ", paused_at = null, pause_reason = null");
        jdbc.sql("insert into clock_pause (clock_id, paused_at, resumed_at) values (?, ?, ?)")
                .params(row.clock().id(), pause.from().atOffset(UTC), pause.to().atOffset(UTC))
                .update();
        return resumed.clock();
    }

    private void store(ClockRow row, String more) {
        known.forget();
        jdbc.sql("update clock set due_at = :due, warn_at = :warn, check_at = :check, provisional = :provisional" + more
                        + " where id = :id")
                .param("due", row.clock().dueAt().atOffset(UTC))
                .param("warn", ClockRow.offset(row.clock().warnAt()))
                .param("check", ClockRow.offset(row.checkAt()))
                .param("provisional", row.clock().provisional())
                .param("id", row.clock().id())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> outdated(int limit) {
        // in the order of its index, or PostgreSQL reads all clocks that run by number, to have each request once
        return jdbc.sql("""
                        select distinct request_number from
                            (select request_number from clock where running and calendar_version < ?
                                order by calendar_version limit ?) c
                        """)
                .params(calendars.version(), limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<Recomputed> recompute(String requestNumber, NextCheck next) {
        long version = calendars.version();
        var computed = new ArrayList<Recomputed>();
        for (ClockRow row : jdbc.sql(
                        "select * from clock where request_number = ? and running and calendar_version < ?")
                .params(requestNumber, version)
                .query(ClockRow::read)
                .list()) {
            ClockRow after = row.anew(
                            calendars.ofUnit(row.clock().unit()),
                            pauses(row.clock().id()))
                    .checked(next);
            store(after, ", calendar_version = " + version);
            computed.add(new Recomputed(row.clock(), after.clock()));
        }
        return List.copyOf(computed);
    }

    private List<ClockRow.Pause> pauses(long clockId) {
        return jdbc.sql("select paused_at, resumed_at from clock_pause where clock_id = ? order by paused_at")
                .param(clockId)
                .query((row, index) ->
                        new ClockRow.Pause(ClockRow.instant(row, "paused_at"), ClockRow.instant(row, "resumed_at")))
                .list();
    }

    @Override
    public void stop(String requestNumber, Kind kind, String unit) {
        known.forget();
        jdbc.sql("""
                        update clock set running = null, stopped_at = ?
                        where request_number = ? and kind = ? and unit = ? and running
                        """)
                .params(now().atOffset(UTC), requestNumber, kind.name(), unit)
                .update();
    }

    @Override
    public void stopAll(String requestNumber) {
        known.forget();
        jdbc.sql("update clock set running = null, stopped_at = ? where request_number = ? and running")
                .params(now().atOffset(UTC), requestNumber)
                .update();
    }

    private Optional<ClockRow> find(String requestNumber, Kind kind, String unit) {
        return jdbc.sql("select * from clock where request_number = ? and kind = ? and unit = ? and running")
                .params(requestNumber, kind.name(), unit)
                .query(ClockRow::read)
                .optional();
    }

    /** In milliseconds: what every database keeps, so that a clock reads back as it was given. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
