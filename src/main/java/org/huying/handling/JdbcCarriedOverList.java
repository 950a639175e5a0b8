package org.huying.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of a confidential category and reports on somebody never appear. */
@Component
@Transactional(readOnly = true)
class JdbcCarriedOverList implements CarriedOverList {

    private static final String PUBLIC = """
            from carry_over c join request r on r.number = c.request_number and r.round = c.round
            where c.outcome is null and r.state = 'CARRIED_OVER' and r.nature <> 'REPORT'
                and not exists (select 1 from category k where k.code = r.category and k.confidential)
            """;

    private final JdbcClient jdbc;

    JdbcCarriedOverList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Item item, long total) {}

    @Override
    public Page page(int number) {
        int asked = Math.max(0, number);
        List<Row> rows = jdbc.sql(
                        "select r.category, coalesce(r.grid, r.community) as area, c.unit, c.reason, c.review_on,"
                                + " (select min(f.ruled_at) from carry_over f where f.request_number = c.request_number"
                                + " and f.round = c.round) as since, count(*) over () as total "
                                + PUBLIC + " order by c.review_on, c.id limit :size offset :offset")
                .param("size", Page.SIZE)
                .param("offset", (long) asked * Page.SIZE)
                .query(JdbcCarriedOverList::row)
                .list();
        return new Page(
                rows.stream().map(Row::item).toList(),
                asked,
                rows.isEmpty() ? count() : rows.get(0).total());
    }

    /** A page behind the last has no row that could tell the total. */
    private long count() {
        return jdbc.sql("select count(*) " + PUBLIC).query(Long.class).single();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new Item(
                        Optional.ofNullable(row.getString("category")),
                        Optional.ofNullable(row.getString("area")),
                        row.getString("unit"),
                        row.getString("reason"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                row.getLong("total"));
    }
}
