package org.huying.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.bench.DrivenWhistle.Span;
import org.huying.bench.WhistlePlan.Conduct;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was driven is what is stored: each whistle, each department, each minute. */
final class WhistleChecks {

    /** Row of a called department; {@code minutes} and {@code late} as they were written down when it signed on. */
    private record Row(
            String number,
            String unit,
            Instant calledAt,
            Optional<Instant> dueAt,
            Optional<Instant> signedOnAt,
            int minutes,
            Optional<Instant> reportedAt,
            Optional<Instant> releasedAt,
            int score) {}

    private final JdbcClient jdbc;
    private final List<DrivenWhistle> whistles;
    private final WhistleLimits limits;
    private final Map<String, List<Row>> rows;

    WhistleChecks(JdbcClient jdbc, List<DrivenWhistle> whistles, WhistleLimits limits) {
        this.jdbc = jdbc;
        this.whistles = whistles;
        this.limits = limits;
        this.rows = jdbc
                .sql(
                        "select w.request_number, i.* from report_in i join whistle w on w.id = i.whistle_id order by i.id")
                .query(WhistleChecks::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::number));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getString("request_number"),
                row.getString("unit"),
                row.getTimestamp("called_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "signed_on_at"),
                row.getInt("minutes"),
                instant(row, "reported_at"),
                instant(row, "released_at"),
                row.getInt("score"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(at -> at.toInstant());
    }

    Check ended() {
        var wrong = new ArrayList<String>();
        for (DrivenWhistle whistle : whistles) {
            List<Optional<Boolean>> solved = jdbc.sql("""
                            select solved from whistle where request_number = :number and ended_at is not null
                            """)
                    .param("number", whistle.number)
                    .query((row, index) -> Optional.ofNullable(row.getObject("solved", Boolean.class)))
                    .list();
            if (!solved.equals(List.of(Optional.of(whistle.plan.solved()))) || whistle.end.isEmpty()) {
                wrong.add(whistle.number + " ended " + solved + ", request " + whistle.end);
            }
        }
        return new Check("every whistle ended once, as it was driven", wrong);
    }

    Check departments() {
        var wrong = new ArrayList<String>();
        for (DrivenWhistle whistle : whistles) {
            var called = rows.getOrDefault(whistle.number, List.of());
            var units = called.stream().map(Row::unit).toList();
            if (units.size() != new HashSet<>(units).size()
                    || units.size() != whistle.plan.parties().size()) {
                wrong.add(whistle.number + " called " + units);
            }
            List<String> coming = whistle.plan.coming();
            for (Row row : called) {
                boolean came = coming.contains(row.unit());
                boolean right = row.reportedAt().isPresent() == came
                        && row.signedOnAt().isPresent() == came
                        && row.releasedAt().isPresent() != came
                        && row.score() == 1 + whistle.index % 5;
                if (!right) {
                    wrong.add(row.toString());
                }
            }
        }
        return new Check("each department was called once and did what it was driven to do", wrong);
    }

    /** One entry of each kind for a department. */
    Check storedOnce() {
        var seen = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (UnitFact fact : UnitFact.read(jdbc, "whistle.%")) {
            String what = fact.number() + " " + fact.kind() + " " + fact.unit();
            if (!seen.add(what)) {
                wrong.add(what);
            }
        }
        return new Check("no department was called, signed on, arrived, reported, was let go or scored twice", wrong);
    }

    /** By the clock of the one who drives: minutes lie between what can have been and what must have been. */
    Check minutes() {
        var wrong = new ArrayList<String>();
        for (DrivenWhistle whistle : whistles) {
            for (Row row : rows.getOrDefault(whistle.number, List.of())) {
                Optional<Span> called = whistle.called(row.unit());
                Optional<Span> signed = whistle.signedOn(row.unit());
                if (called.isEmpty() || row.signedOnAt().isEmpty() || signed.isEmpty()) {
                    continue;
                }
                long fewest =
                        Duration.between(called.get().to(), signed.get().from()).toMinutes();
                long most =
                        Duration.between(called.get().from(), signed.get().to()).toMinutes();
                Instant due = row.calledAt().plus(limits.of(whistle.plan.ground()));
                boolean dueRight = row.dueAt()
                        .filter(at -> Duration.between(at, due).abs().toSeconds() < 1)
                        .isPresent();
                if (row.minutes() < fewest || row.minutes() > most || !dueRight) {
                    wrong.add(row + " between " + fewest + " and " + most);
                }
            }
        }
        return new Check("minutes from call to signing on, and limits, are right", wrong);
    }

    /** Whoever stays away is let go last: everybody else has finished while it was out. */
    Check blockedNobody() {
        var wrong = new ArrayList<String>();
        for (DrivenWhistle whistle : whistles) {
            var called = rows.getOrDefault(whistle.number, List.of());
            List<String> absent = whistle.plan.units(Conduct.ABSENT);
            called.stream()
                    .filter(row -> absent.contains(row.unit()))
                    .filter(row -> row.releasedAt()
                            .filter(gone -> called.stream()
                                    .flatMap(other -> other.reportedAt().stream())
                                    .allMatch(gone::isAfter))
                            .isEmpty())
                    .forEach(row -> wrong.add(row.toString()));
        }
        return new Check("who stayed away blocked nobody", wrong);
    }

    Check nothingRuns(RuntimeService runtime) {
        var wrong = new ArrayList<String>();
        var numbers = whistles.stream().map(whistle -> whistle.number).collect(Collectors.toSet());
        runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> numbers.contains(instance.getBusinessKey()))
                .forEach(instance -> wrong.add(instance.getBusinessKey() + " " + instance.getProcessDefinitionId()));
        return new Check("no instance of any process is left", wrong);
    }
}
