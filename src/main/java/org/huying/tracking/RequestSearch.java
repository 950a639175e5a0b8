package org.huying.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.access.Staff;
import org.huying.request.RequestNumbers;
import org.huying.request.RequestState;
import org.huying.request.SoughtWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds requests by number or by words of the title, among those that the reader may see. */
@Component
public class RequestSearch {

    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 10_000;

    /** Words are sought in every request: once for the page and its count. Whole rows are read of the page's only. */
    private static final String PAGE = """
            select r.*, m.total
            from (select r.number, count(*) over () as total %s
                order by r.received_at desc, r.number desc limit :size offset :start) m
                join request r on r.number = m.number
            order by r.received_at desc, r.number desc
            """;

    private final Visibility visibility;
    private final JdbcClient jdbc;

    RequestSearch(Visibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /**
     * One page of what was found, newest first.
     *
     * @param number from 0
     * @param total of the whole list, by the same condition
     */
    public record Page(List<Found> found, int number, long total) {

        public static final int SIZE = 25;

        public long pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }

    /** A request, as far as a list shows it. */
    public record Found(
            String number,
            String title,
            Optional<String> category,
            RequestState state,
            Optional<String> leadUnit,
            Instant receivedAt) {}

    /** @param typed a number in any writing, or words that must all be in the title; empty finds nothing */
    public Page find(Staff staff, String typed, int page) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        SoughtWords sought = SoughtWords.of(typed);
        if (sought.words().isEmpty() || typed.strip().length() > LONGEST) {
            return new Page(List.of(), 0, 0);
        }
        Visibility.Condition visible = visibility.condition(staff);
        Optional<String> exact = RequestNumbers.normalise(typed);
        String from = " from request r where " + (exact.isPresent() ? "r.number = :number" : sought.sql("r.title"))
                + " and " + visible.sql();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        exact.ifPresentOrElse(one -> parameters.put("number", one), () -> parameters.putAll(sought.parameters()));
        List<Line> lines = jdbc.sql(PAGE.formatted(from))
                .params(parameters)
                .param("size", Page.SIZE)
                .param("start", number * Page.SIZE)
                .query((row, index) -> new Line(found(row), row.getLong("total")))
                .list();
        long total = lines.stream()
                .findFirst()
                .map(Line::total)
                .orElseGet(() -> number == 0
                        ? 0
                        : jdbc.sql("select count(*)" + from)
                                .params(parameters)
                                .query(Long.class)
                                .single());
        return new Page(lines.stream().map(Line::found).toList(), number, total);
    }

    /** @param total of the whole list, the same in each line */
    private record Line(Found found, long total) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("number"),
                row.getString("title"),
                Optional.ofNullable(row.getString("category")),
                RequestState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("lead_unit")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
