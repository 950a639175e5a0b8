package org.huying.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.bench.WhistlePlan.Conduct;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was told of whom, and when: each step at its time, once, and none once the department had signed on or was let go. */
final class EscalationChecks {

    /** A clock that stops at the moment of its check may be found stopped or not. */
    private static final Duration AT_THE_SAME_MOMENT = Duration.ofSeconds(90);

    /** A department's time to report in, as its clock was kept. */
    private record Called(String number, String unit, Instant startedAt, Instant stoppedAt) {}

    private record Told(String number, String unit, String step, Instant at) {}

    private final JdbcClient jdbc;
    private final WhistleLimits limits;
    private final Map<String, DrivenWhistle> whistles;
    private final List<Duration> delays = new ArrayList<>();

    EscalationChecks(JdbcClient jdbc, List<DrivenWhistle> whistles, WhistleLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.whistles = whistles.stream().collect(Collectors.toMap(whistle -> whistle.number, whistle -> whistle));
    }

    Check onceAndInTime() {
        var wrong = new ArrayList<String>();
        Map<String, List<Told>> told = told().stream().collect(Collectors.groupingBy(one -> one.number() + one.unit()));
        for (Called called : called()) {
            DrivenWhistle whistle = whistles.get(called.number());
            if (whistle == null) {
                continue;
            }
            boolean absent = whistle.plan.units(Conduct.ABSENT).contains(called.unit());
            List<Told> ofUnit = told.getOrDefault(called.number() + called.unit(), List.of());
            steps(whistle, called).forEach((step, time) -> {
                List<Instant> at = ofUnit.stream()
                        .filter(one -> one.step().equals(step))
                        .map(Told::at)
                        .toList();
                at.forEach(each -> delays.add(Duration.between(time, each)));
                boolean lost = at.isEmpty() && (absent || called.stoppedAt().isAfter(time.plus(AT_THE_SAME_MOMENT)));
                boolean untimely =
                        at.stream().anyMatch(each -> each.isBefore(time) || each.isAfter(called.stoppedAt()));
                if (lost || untimely || at.size() > 1) {
                    wrong.add(called + " " + step + " at " + at + " instead of " + time);
                }
            });
        }
        return new Check("reminders and escalations came in time, once, and none was lost", wrong);
    }

    /** Reckoned from the tables that the drill deployed, not from what the clock stored. */
    private Map<String, Instant> steps(DrivenWhistle whistle, Called called) {
        Duration limit = limits.of(whistle.plan.ground());
        Instant due = called.startedAt().plus(limit);
        var steps = new LinkedHashMap<String, Instant>();
        steps.put(
                "REMIND",
                called.startedAt()
                        .plus(limit.multipliedBy(WhistleLimits.WARN_PERCENT).dividedBy(100)));
        steps.put("LEAD", due);
        steps.put("LEADER", due.plus(Duration.ofMinutes(limits.leader())));
        steps.put("SUPERVISOR", due.plus(Duration.ofMinutes(limits.supervisor())));
        return steps;
    }

    private List<Called> called() {
        return jdbc.sql("""
                        select request_number, unit, started_at, stopped_at from clock
                        where kind = 'REPORT_IN' and stopped_at is not null
                        """)
                .query((row, index) -> new Called(
                        row.getString("request_number"),
                        row.getString("unit"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("stopped_at").toInstant()))
                .list();
    }

    private List<Told> told() {
        return UnitFact.read(jdbc, "clock.%").stream()
                .filter(fact -> fact.clock().equals("REPORT_IN"))
                .map(fact ->
                        new Told(fact.number(), fact.unit(), fact.step().isEmpty() ? "REMIND" : fact.step(), fact.at()))
                .toList();
    }

    /** After {@link #onceAndInTime}. */
    void print(PrintStream out) {
        List<Duration> sorted = delays.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            out.printf(
                    "Reminders and escalations: %d; after their time: median %.1f s, 95 %% within %.1f s, latest %.1f s%n",
                    sorted.size(),
                    sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                    sorted.get(sorted.size() * 95 / 100).toMillis() / 1000.0,
                    sorted.get(sorted.size() - 1).toMillis() / 1000.0);
        }
    }
}
