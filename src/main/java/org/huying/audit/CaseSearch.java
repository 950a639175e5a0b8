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
import org.huying.request.RequestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All requests for auditors, newest first, those of confidential categories included; no contact. */
@Component
public class CaseSearch {

    /** Requests never change their place in this order, so a page that begins after a request is always the same. */
    static final String ORDER = " order by r.received_at desc, r.number desc ";

    /** What stands beside a request is read for the page's alone: a database that sorts would read it for all that it sorts. */
    private static final String PAGE = """
            select r.number, r.title, r.category, r.state, r.lead_unit, r.received_at, r.ended_at, r.round, m.total,
                (select count(*) from assignment a where a.request_number = r.number and a.state = 'RETURNED') as returns,
                exists (select 1 from clock c where c.request_number = r.number and\s""" + CaseConditions.WAS_LATE + """
                    ) as late,
                (select e.satisfaction from evaluation e where e.request_number = r.number
                    and e.satisfaction is not null order by e.id desc limit 1) as satisfaction
            from (%s) m join request r on r.number = m.number""" + ORDER;

    /** The list ends where the page is full, and the count is one of its own. */
    private static final String COUNTED_APART =
            PAGE.formatted("select r.number, 0 as total from request r where %s %s" + ORDER + "limit :size");

    /** Words are sought in every request: once for the page and its count. */
    private static final String COUNTED_BESIDE = PAGE.formatted("""
            select r.number, r.total
            from (select r.number, r.received_at, count(*) over () as total from request r where %s) r
            where 1 = 1 %s""" + ORDER + "limit :size");

    private final CaseConditions conditions;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSearch(CaseConditions conditions, JdbcClient jdbc, Clock clock) {
        this.conditions = conditions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param next after which number the next page begins; empty on the last
     * @param total of the whole list, by the same condition
     */
    public record Page(List<CaseLine> lines, Optional<String> next, long total) {

        public static final int SIZE = 25;
    }

    /** @param after number of the last request of the page before; a number that nobody knows begins at the first */
    public Page find(CaseFilter filter, Optional<String> after) {
        CaseConditions.Condition condition = conditions.of(filter);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String begin = after.flatMap(this::receivedAt)
                .map(at -> {
                    parameters.put("afterAt", at);
                    parameters.put("after", after.orElseThrow());
                    return " and r.received_at <= :afterAt and (r.received_at < :afterAt or r.number < :after)";
                })
                .orElse("");
        List<Counted> lines = jdbc.sql(
                        (filter.words().isPresent() ? COUNTED_BESIDE : COUNTED_APART).formatted(condition.sql(), begin))
                .params(parameters)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", Page.SIZE + 1)
                .query((row, index) -> new Counted(line(row), row.getLong("total")))
                .list();
        boolean counted = filter.words().isPresent() && (begin.isEmpty() || !lines.isEmpty());
        List<CaseLine> shown =
                lines.stream().limit(Page.SIZE).map(Counted::line).toList();
        return new Page(
                shown,
                lines.size() > Page.SIZE ? Optional.of(shown.get(Page.SIZE - 1).number()) : Optional.empty(),
                counted ? lines.stream().findFirst().map(Counted::total).orElse(0L) : count(condition));
    }

    private record Counted(CaseLine line, long total) {}

    public long count(CaseFilter filter) {
        return count(conditions.of(filter));
    }

    private long count(CaseConditions.Condition condition) {
        return jdbc.sql("select count(*) from request r where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    private Optional<OffsetDateTime> receivedAt(String number) {
        return jdbc.sql("select received_at from request where number = :number")
                .param("number", number)
                .query(OffsetDateTime.class)
                .optional();
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getString("number"),
                row.getString("title"),
                Optional.ofNullable(row.getString("category")),
                RequestState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("lead_unit")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getInt("round") - 1,
                row.getInt("returns"),
                row.getBoolean("late"),
                Optional.ofNullable(row.getString("satisfaction")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
