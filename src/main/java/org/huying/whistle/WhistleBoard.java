package org.huying.whistle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whistles in the field now. The centre, leaders and auditors see all; officers and clerks those in which a unit of theirs
 * whistled or was called. What is of a confidential category is for auditors and the units themselves.
 */
@Repository
public class WhistleBoard {

    private static final Set<Role> WHOLE_STREET =
            Set.of(Role.DISPATCHER, Role.LEADER, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private final JdbcClient jdbc;

    WhistleBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Whistle whistle, String title, String category) {}

    /** Oldest first: whoever has waited longest stands on top. */
    public List<InField> inField(Staff reader) {
        List<Row> rows = jdbc.sql("""
                        select w.*, r.title, coalesce(r.category, '') as category
                        from whistle w join request r on r.number = w.request_number
                        where w.ended_at is null and (:everything
                            or (:street and not exists (select 1 from category c where c.code = r.category and c.confidential))
                            or w.unit in (:units)
                            or exists (select 1 from report_in i where i.whistle_id = w.id and i.unit in (:units)))
                        order by w.blown_at, w.id
                        """)
                .param("everything", reader.is(Role.AUDITOR))
                .param("street", seesStreet(reader))
                .param("units", units(reader))
                .query(WhistleBoard::row)
                .list();
        Map<Long, List<ReportIn>> called = called(rows);
        return rows.stream()
                .map(row -> new InField(
                        row.whistle(),
                        row.title(),
                        row.category(),
                        called.getOrDefault(row.whistle().id(), List.of())))
                .toList();
    }

    /** Whether the reader sees the figures of the whole street. */
    public boolean seesStreet(Staff reader) {
        return reader.is(Role.AUDITOR) || WHOLE_STREET.stream().anyMatch(reader::is);
    }

    private Map<Long, List<ReportIn>> called(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select i.*, w.request_number from report_in i join whistle w on w.id = i.whistle_id
                        where w.id in (:whistles) order by i.id
                        """)
                .param("whistles", rows.stream().map(row -> row.whistle().id()).toList())
                .query(CalledDepartments::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ReportIn::whistleId));
    }

    private static Set<String> units(Staff reader) {
        var units = new HashSet<>(reader.units(Role.CLERK));
        units.addAll(reader.units(Role.GRID_OFFICER));
        units.add(""); // SQL wants at least one
        return units;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(Whistles.read(row, index), row.getString("title"), row.getString("category"));
    }
}
