package org.huying.request.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.huying.request.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of the requests, as stored and as the rules say. */
final class NewYearClocks {

    private static final Instant WAIT_ENDS = Instant.parse("2027-01-06T16:00:00Z");

    private final JdbcClient jdbc;
    private final NewYearRequests requests;

    NewYearClocks(JdbcClient jdbc, NewYearRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** A clock as it is stored. */
    record Stored(
            String number,
            Kind kind,
            String unit,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            boolean provisional) {}

    NewYearClock rule(Stored one) {
        String number = one.number();
        boolean extended = one.kind() == Kind.HANDLING && number.equals(requests.number("extended"));
        boolean waits = one.kind() == Kind.HANDLING && number.equals(requests.number("paused"));
        return new NewYearClock(
                number,
                one.kind(),
                one.unit(),
                urgency(number, one.kind()),
                one.startedAt(),
                extended ? 3 : 0,
                waits ? Optional.of(WAIT_ENDS) : Optional.empty());
    }

    /** Of the request; a report-in is as urgent as its whistle. */
    private Urgency urgency(String number, Kind kind) {
        Map<String, Urgency> urgent = kind == Kind.REPORT_IN
                ? Map.of("urgent report-in", Urgency.URGENT, "emergency report-in", Urgency.EMERGENCY)
                : Map.of("urgent", Urgency.URGENT, "emergency", Urgency.EMERGENCY);
        return urgent.entrySet().stream()
                .filter(each -> requests.number(each.getKey()).equals(number))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Urgency.NORMAL);
    }

    /** For the season, or because it is carried over. */
    boolean paused(Stored one) {
        return one.kind() == Kind.HANDLING
                && List.of(requests.number("paused"), requests.number("review")).contains(one.number());
    }

    List<Stored> running() {
        return jdbc.sql("select * from clock where running and request_number in (:numbers) order by id")
                .param("numbers", requests.numbers().values())
                .query(NewYearClocks::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                row.getString("request_number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                instant(row, "started_at"),
                instant(row, "warn_at"),
                instant(row, "due_at"),
                row.getBoolean("provisional"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Every step of every clock, and of the supervisions to which they lead, at the minute at which it must come. */
    List<String> steps(List<Stored> clocks, MinuteByMinute town, Instant end) {
        var rules = new ArrayList<NewYearClock>();
        clocks.stream()
                .filter(one -> !paused(one) || one.number().equals(requests.number("paused")))
                .forEach(one -> rules.add(rule(one)));
        var demanded = new HashMap<String, NewYearClock>();
        rules.stream()
                .filter(rule -> !rule.unit().isEmpty() && !rule.number().equals(requests.number("supervision")))
                .map(rule -> new NewYearClock(
                        rule.number(),
                        Kind.SUPERVISION,
                        rule.unit(),
                        urgency(rule.number(), Kind.SUPERVISION),
                        rule.steps(town).getOrDefault("SUPERVISOR", end),
                        0,
                        Optional.empty()))
                .forEach(one -> demanded.merge(
                        one.number() + one.unit(),
                        one,
                        (first, other) -> first.startedAt().isAfter(other.startedAt()) ? other : first));
        rules.addAll(demanded.values());
        return rules.stream()
                .flatMap(rule -> rule.steps(town).entrySet().stream()
                        .filter(step -> !step.getValue().isAfter(end))
                        .map(step ->
                                line(rule.number(), rule.kind().name(), rule.unit(), step.getKey(), step.getValue())))
                .sorted()
                .toList();
    }

    static String line(String number, String clock, String unit, String step, Instant at) {
        return String.join(" ", number, clock, unit, step, at.toString());
    }
}
