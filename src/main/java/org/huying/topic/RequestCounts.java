package org.huying.topic;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;
import org.huying.topic.TopicQueries.Line;
import org.huying.topic.TopicQueries.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts requests by category and month of when they were made; every figure and its list share one condition. */
@Component
class RequestCounts {

    private static final String COUNTED = """
            r.category is not null
                and not exists (select 1 from category k where k.code = r.category and k.confidential)""";
    private static final String IN_MONTH = "r.made_at >= :from%1$d and r.made_at < :to%1$d";

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts of each month, in their order, by category; categories without any are absent. One statement.
     *
     * @param category empty: of all categories
     */
    Map<String, List<Long>> of(List<RatingMonth> months, Optional<String> category) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < months.size(); i++) {
            columns.add("sum(case when " + IN_MONTH.formatted(i) + " then 1 else 0 end) as month" + i);
        }
        StatementSpec statement = jdbc.sql("select r.category, " + String.join(", ", columns)
                        + " from request r where r.made_at >= :first and r.made_at < :last and " + COUNTED
                        + (category.isPresent() ? " and r.category = :category" : "")
                        + " group by r.category order by r.category")
                .param("first", start(months.get(0).first()))
                .param("last", start(months.get(months.size() - 1).last().plusDays(1)));
        for (int i = 0; i < months.size(); i++) {
            bounds(statement, months.get(i), i);
        }
        category.ifPresent(code -> statement.param("category", code));
        var counts = new LinkedHashMap<String, List<Long>>();
        statement
                .query((row, index) -> Map.entry(row.getString("category"), counts(row, months.size())))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private record Row(Line line, long total) {}

    Page list(String category, RatingMonth month, int page) {
        int asked = Math.max(0, page);
        String condition =
                " from request r where r.category = :category and " + IN_MONTH.formatted(0) + " and " + COUNTED;
        List<Row> rows = bounds(
                        jdbc.sql("select r.number, r.made_at, r.state, r.lead_unit, count(*) over () as total"
                                + condition + " order by r.made_at desc, r.number limit :size offset :offset"),
                        month,
                        0)
                .param("category", category)
                .param("size", Page.SIZE)
                .param("offset", (long) asked * Page.SIZE)
                .query(RequestCounts::row)
                .list();
        long total = rows.isEmpty()
                ? bounds(jdbc.sql("select count(*)" + condition), month, 0)
                        .param("category", category)
                        .query(Long.class)
                        .single()
                : rows.get(0).total();
        return new Page(rows.stream().map(Row::line).toList(), asked, total);
    }

    private StatementSpec bounds(StatementSpec statement, RatingMonth month, int i) {
        return statement
                .param("from" + i, start(month.first()))
                .param("to" + i, start(month.last().plusDays(1)));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(UTC);
    }

    private static List<Long> counts(ResultSet row, int months) throws SQLException {
        var counts = new ArrayList<Long>();
        for (int i = 0; i < months; i++) {
            counts.add(row.getLong("month" + i));
        }
        return List.copyOf(counts);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new Line(
                        row.getString("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("lead_unit"))),
                row.getLong("total"));
    }
}
