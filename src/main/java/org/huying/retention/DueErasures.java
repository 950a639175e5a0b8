package org.huying.retention;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.evaluation.Evaluating;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which requests are due. Whoever follows a request that is still open, or may be again, is not: its own course may begin again. Nor is
 * what is open itself, however old.
 */
@Component
class DueErasures {

    /** Nor does it follow one that is open, or that may be reopened ({@code :reopenable}: closed later than that). */
    private static final String ENDED_FOR_GOOD = """
             r.ended_at is not null
             and not exists (select 1 from request first where first.number = r.joined_to
                and (first.ended_at is null or first.state = 'CLOSED' and first.ended_at >= :reopenable))
            """;

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Clock clock;

    DueErasures(JdbcClient jdbc, Periods periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /** What would go now, category by category; those of which nothing is due are left out. */
    Plan plan() {
        var lines = new ArrayList<Plan.Line>();
        categories().forEach((category, period) -> {
            var line = new Plan.Line(
                    category,
                    period,
                    Stage.ERASING.stream()
                            .mapToInt(stage -> count("=", stage.stored() - 1, category, stage, period))
                            .sum(),
                    count("<", Stage.CONTACT.stored(), category, Stage.CONTACT, period),
                    count("<", Stage.PHOTOS.stored(), category, Stage.PHOTOS, period),
                    count("<", Stage.WORDS.stored(), category, Stage.WORDS, period));
            if (line.requests() > 0) {
                lines.add(line);
            }
        });
        return new Plan(List.copyOf(lines), asked(Integer.MAX_VALUE).size());
    }

    /** Requests whose period is over, at most {@code limit} of each category and stage. */
    List<String> byPeriod(int limit) {
        var numbers = new ArrayList<String>();
        categories().forEach((category, period) -> {
            for (Stage stage : Stage.ERASING) {
                numbers.addAll(jdbc.sql("select r.number from request r where r.erasure_stage = :reached and "
                                + of(category) + " and r.ended_at <= :before and " + ENDED_FOR_GOOD
                                + " order by r.ended_at, r.number limit :limit")
                        .param("reached", stage.stored() - 1)
                        .param("category", category.orElse(""))
                        .param(
                                "before",
                                period.endedBefore(stage, clock.instant()).atOffset(UTC))
                        .param("reopenable", reopenable())
                        .param("limit", limit)
                        .query(String.class)
                        .list());
            }
        });
        return numbers;
    }

    /** Requests whose resident asked, and that nobody can have reopened any more. */
    List<String> asked(int limit) {
        return jdbc.sql(
                        "select a.request_number from erasure_ask a join request r on r.number = a.request_number where "
                                + ENDED_FOR_GOOD + " and (r.state <> 'CLOSED' or r.ended_at < :reopenable)"
                                + " order by a.asked_at, a.request_number limit :limit")
                .param("reopenable", reopenable())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private int count(String operator, int reached, Optional<String> category, Stage stage, Period period) {
        return jdbc.sql("select count(*) from request r where r.erasure_stage " + operator + " :reached and "
                        + of(category) + " and r.ended_at <= :before and " + ENDED_FOR_GOOD)
                .param("reached", reached)
                .param("category", category.orElse(""))
                .param("before", period.endedBefore(stage, clock.instant()).atOffset(UTC))
                .param("reopenable", reopenable())
                .query(Integer.class)
                .single();
    }

    boolean hasEndedForGood(String number) {
        return jdbc.sql("select count(*) from request r where r.number = :number and " + ENDED_FOR_GOOD)
                        .param("number", number)
                        .param("reopenable", reopenable())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime reopenable() {
        return clock.instant().minus(Evaluating.REOPENING).atOffset(UTC);
    }

    private static String of(Optional<String> category) {
        return category.isPresent() ? "r.category = :category" : "r.category is null and :category = ''";
    }

    /** Those of requests that have something left to erase, with their periods. */
    private Map<Optional<String>, Period> categories() {
        var found = new HashMap<Optional<String>, Period>();
        Instant now = clock.instant();
        record Eldest(Optional<String> category, Instant endedAt) {}
        jdbc.sql("""
                        select category, min(ended_at) as eldest from request
                        where erasure_stage < 3 and ended_at is not null group by category
                        """)
                .query((row, index) -> new Eldest(
                        Optional.ofNullable(row.getString("category")),
                        row.getTimestamp("eldest").toInstant()))
                .list()
                .forEach(eldest -> {
                    Period period = periods.of(eldest.category());
                    if (period.due(eldest.endedAt(), now) != Stage.NOTHING) {
                        found.put(eldest.category(), period);
                    }
                });
        return found;
    }
}
