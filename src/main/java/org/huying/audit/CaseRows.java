package org.huying.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All requests of a filter, newest first, page after page by where the last one stood. So no transaction stays open while
 * somebody fetches slowly, and no driver keeps the whole list; each request is told once, as it stood when its page was read.
 */
@Component
class CaseRows {

    static final int PAGE = 1_000;

    private final CaseConditions conditions;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRows(CaseConditions conditions, JdbcClient jdbc, Clock clock) {
        this.conditions = conditions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a page at a time; may fail as a stream does. */
    interface Pages<E extends Exception> {
        void accept(List<CaseRow> page) throws E;
    }

    <E extends Exception> void read(CaseFilter filter, Pages<E> reader) throws E {
        CaseConditions.Condition condition = conditions.of(filter);
        Optional<CaseRow> last = Optional.empty();
        List<CaseRow> page;
        do {
            page = page(condition, last);
            if (!page.isEmpty()) {
                reader.accept(page);
                last = Optional.of(page.get(page.size() - 1));
            }
        } while (page.size() == PAGE);
    }

    private List<CaseRow> page(CaseConditions.Condition condition, Optional<CaseRow> last) {
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        last.ifPresent(row -> {
            parameters.put("afterAt", row.receivedAt().atOffset(ZoneOffset.UTC));
            parameters.put("after", row.number());
        });
        String begin = last.isEmpty()
                ? ""
                : " and r.received_at <= :afterAt and (r.received_at < :afterAt or r.number < :after)";
        return jdbc.sql("""
                        select r.*, e.contacted, e.solved, e.satisfaction,
                            (select count(*) from assignment a
                                where a.request_number = r.number and a.state = 'RETURNED') as returns,
                            exists (select 1 from clock c where c.request_number = r.number and %s) as late
                        from request r left join evaluation e on e.id =
                            (select max(l.id) from evaluation l where l.request_number = r.number and l.outcome is not null)
                        where\s""".formatted(CaseConditions.WAS_LATE) + condition.sql() + begin + CaseSearch.ORDER + "limit "
                        + PAGE)
                .params(parameters)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(CaseRows::row)
                .list();
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
