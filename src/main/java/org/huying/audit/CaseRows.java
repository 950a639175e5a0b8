package org.huying.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All requests of a filter, newest first, page after page by where the last one stood. So no transaction stays open while
 * somebody fetches slowly, and no driver keeps the whole list; each request is told once, as it stood when its page was read.
 */
@Component
class CaseRows {

    static final int PAGE = 1_000;

    private static final String PLACE = "select r.number, r.received_at from request r";

    private static final String ROW = """
            select r.*, e.contacted, e.solved, e.satisfaction,
                (select count(*) from assignment a
                    where a.request_number = r.number and a.state = 'RETURNED') as returns,
                exists (select 1 from clock c where c.request_number = r.number and %s) as late
            from request r left join evaluation e on e.id =
                (select max(l.id) from evaluation l where l.request_number = r.number and l.outcome is not null)
            """.formatted(CaseConditions.WAS_LATE);

    private final CaseConditions conditions;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRows(CaseConditions conditions, JdbcClient jdbc, Clock clock) {
        this.conditions = conditions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a page at a time; may fail as a stream does. */
    interface Pages<T, E extends Exception> {
        void accept(List<T> page) throws E;
    }

    /** Where a request stands in the order, which no change of it moves. */
    private record Place(String number, Instant receivedAt) {}

    <E extends Exception> void read(CaseFilter filter, Pages<CaseRow, E> reader) throws E {
        pages(filter, ROW, CaseRows::row, row -> new Place(row.number(), row.receivedAt()), reader);
    }

    /** Of the same requests in the same order their numbers alone, for who needs no more of them. */
    void numbers(CaseFilter filter, Consumer<String> reader) {
        this.<Place, RuntimeException>pages(
                filter,
                PLACE,
                CaseRows::place,
                Function.identity(),
                page -> page.forEach(place -> reader.accept(place.number())));
    }

    private <T, E extends Exception> void pages(
            CaseFilter filter, String select, RowMapper<T> mapper, Function<T, Place> placed, Pages<T, E> reader)
            throws E {
        CaseConditions.Condition condition = conditions.of(filter);
        Optional<Place> last = Optional.empty();
        List<T> page;
        do {
            page = page(condition, select, mapper, last);
            if (!page.isEmpty()) {
                reader.accept(page);
                last = Optional.of(placed.apply(page.get(page.size() - 1)));
            }
        } while (page.size() == PAGE);
    }

    private <T> List<T> page(
            CaseConditions.Condition condition, String select, RowMapper<T> mapper, Optional<Place> last) {
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        last.ifPresent(place -> {
            parameters.put("afterAt", place.receivedAt().atOffset(ZoneOffset.UTC));
            parameters.put("after", place.number());
        });
        String begin = last.isEmpty()
                ? ""
                : " and r.received_at <= :afterAt and (r.received_at < :afterAt or r.number < :after)";
        return jdbc.sql(select + " where " + condition.sql() + begin + CaseSearch.ORDER + "limit " + PAGE)
                .params(parameters)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(mapper)
                .list();
    }

    private static Place place(ResultSet row, int index) throws SQLException {
        return new Place(
                row.getString("number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static CaseRow row(ResultSet row, int index) throws SQLException {
        return new CaseRow(
                row.getString("number"),
                row.getString("channel"),
                row.getString("state"),
                text(row, "nature"),
                text(row, "urgency"),
                text(row, "category"),
                row.getString("title"),
                row.getString("description"),
                text(row, "address"),
                text(row, "building"),
                text(row, "grid"),
                text(row, "community"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                CaseSearch.instant(row, "ended_at"),
                text(row, "lead_unit"),
                row.getInt("round") - 1,
                row.getInt("returns"),
                row.getBoolean("late"),
                yes(row, "contacted"),
                yes(row, "solved"),
                text(row, "satisfaction"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Boolean> yes(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
