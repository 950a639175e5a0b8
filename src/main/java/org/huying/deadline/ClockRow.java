package org.huying.deadline;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.deadline.Clocks.Clock;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.WorkingCalendar.Due;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clock}, and how its dates move.
 *
 * @param warnPercent share of the limit at which it warns
 * @param checkAt when its escalation goes on
 */
record ClockRow(
        Clock clock,
        Limit limit,
        int warnPercent,
        Optional<Instant> checkAt,
        int stage,
        Optional<Instant> pausedAt,
        int extensions) {

    record Pause(Instant from, Instant to) {}

    static ClockRow read(ResultSet row, int index) throws SQLException {
        var pausedAt = possible(row, "paused_at");
        var clock = new Clock(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                instant(row, "started_at"),
                possible(row, "warn_at"),
                instant(row, "due_at"),
                pausedAt.isPresent(),
                row.getBoolean("provisional"));
        var limit = new Limit(
                Duration.ofMillis(row.getLong("limit_ms")),
                row.getInt("limit_days"),
                Limit.Hours.valueOf(row.getString("hours")));
        return new ClockRow(
                clock,
                limit,
                row.getInt("warn_percent"),
                possible(row, "check_at"),
                row.getInt("stage"),
                pausedAt,
                row.getInt("extensions"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> possible(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static @Nullable OffsetDateTime offset(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(UTC)).orElse(null);
    }

    /** The instant at which so many per cent of the working time between two instants have passed. */
    static Instant share(WorkingCalendar calendar, Instant from, Instant to, Limit.Hours hours, int percent) {
        var time = calendar.between(from, to, hours).multipliedBy(percent).dividedBy(100);
        return calendar.due(from, new Limit(time, 0, hours)).at();
    }

    /** By another calendar: from the start, with every pause that was. */
    ClockRow anew(WorkingCalendar calendar, List<Pause> pauses) {
        Due due = calendar.due(clock.startedAt(), limit);
        Optional<Instant> warnAt =
                clock.warnAt().map(at -> share(calendar, clock.startedAt(), due.at(), limit.hours(), warnPercent));
        ClockRow row = with(calendar, due, warnAt);
        for (Pause pause : pauses) {
            row = row.later(calendar, pause);
        }
        return row.paused(clock.paused());
    }

    /** A limit and the pauses in it add up, so what remains counts on; the same with what is to come of its escalation. */
    ClockRow later(WorkingCalendar calendar, Pause pause) {
        var time = new Limit(calendar.between(pause.from(), pause.to(), limit.hours()), 0, limit.hours());
        Due moved = calendar.due(clock.dueAt(), time);
        Optional<Instant> warnAt = clock.warnAt()
                .map(at ->
                        at.isBefore(pause.from()) ? at : calendar.due(at, time).at());
        return with(calendar, new Due(moved.at(), clock.provisional() || moved.provisional()), warnAt)
                .paused(false);
    }

    /** As it would be with another limit: what follows the limit follows it as far as before. */
    private ClockRow with(WorkingCalendar calendar, Due due, Optional<Instant> warnAt) {
        Optional<Instant> check = stage == 0
                ? checkAt.flatMap(at -> warnAt)
                : checkAt.map(at -> calendar.due(
                                due.at(),
                                new Limit(
                                        positive(calendar.between(clock.dueAt(), at, limit.hours())), 0, limit.hours()))
                        .at());
        var moved = new Clock(
                clock.id(),
                clock.kind(),
                clock.unit(),
                clock.startedAt(),
                warnAt,
                due.at(),
                clock.paused(),
                due.provisional());
        return new ClockRow(moved, limit, warnPercent, check, stage, pausedAt, extensions);
    }

    /** What the rules say of an escalation that has begun is measured by this calendar, not by the one that set it. */
    ClockRow checked(Clocks.NextCheck next) {
        Optional<Instant> check = stage == 0 ? checkAt : next.after(clock, stage);
        return new ClockRow(clock, limit, warnPercent, check, stage, pausedAt, extensions);
    }

    private ClockRow paused(boolean paused) {
        var same = new Clock(
                clock.id(),
                clock.kind(),
                clock.unit(),
                clock.startedAt(),
                clock.warnAt(),
                clock.dueAt(),
                paused,
                clock.provisional());
        return new ClockRow(same, limit, warnPercent, checkAt, stage, pausedAt, extensions);
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
