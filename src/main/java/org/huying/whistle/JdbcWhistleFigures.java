package org.huying.whistle;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWhistleFigures implements WhistleFigures {

    private static final String BLOWN = """
            select w.* from whistle w where w.blown_at >= :from and w.blown_at < :to
            """;
    private static final String SOLVED = BLOWN + "and w.solved";
    private static final String REPORT_INS = """
            select w.request_number, r.*, r.signed_on_at > r.due_at as late
            from report_in r join whistle w on w.id = r.whistle_id
            where w.blown_at >= :from and w.blown_at < :to and r.signed_on_at is not null
            """;
    private static final String DEPARTMENTS = """
            select i.unit, count(*) as times, sum(case when i.late then 1 else 0 end) as late_times,
                percentile_cont(0.5) within group (order by i.minutes) as median
            from (%s) i group by i.unit
            """.formatted(REPORT_INS);
    private static final String FIGURES = """
            select (select count(*) from (%s) b) as blown, (select count(*) from (%s) s) as solved,
                (select count(*) from (%s) d) as departments, (select count(*) from (%s) i) as report_ins,
                (select percentile_cont(0.5) within group (order by m.minutes) from (%s) m) as median
            """.formatted(BLOWN, SOLVED, DEPARTMENTS, REPORT_INS, REPORT_INS);

    private final JdbcClient jdbc;

    JdbcWhistleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures figures(Instant from, Instant to) {
        return during(FIGURES, from, to)
                .query((row, index) -> new Figures(
                        row.getLong("blown"),
                        row.getLong("solved"),
                        row.getLong("departments"),
                        row.getLong("report_ins"),
                        median(row)))
                .single();
    }

    @Override
    public List<Blown> blown(Instant from, Instant to) {
        return during(BLOWN + " order by w.blown_at desc, w.id desc", from, to)
                .query(JdbcWhistleFigures::whistle)
                .list();
    }

    @Override
    public List<Blown> solved(Instant from, Instant to) {
        return during(SOLVED + " order by w.blown_at desc, w.id desc", from, to)
                .query(JdbcWhistleFigures::whistle)
                .list();
    }

    @Override
    public List<Department> departments(Instant from, Instant to) {
        return during(DEPARTMENTS + " order by i.unit", from, to)
                .query((row, index) -> new Department(
                        row.getString("unit"),
                        row.getLong("times"),
                        row.getLong("late_times"),
                        row.getDouble("median")))
                .list();
    }

    @Override
    public List<Reported> reportIns(Instant from, Instant to) {
        return during(REPORT_INS + " order by r.minutes, r.id", from, to)
                .query((row, index) -> new Reported(
                        row.getString("request_number"),
                        row.getString("unit"),
                        row.getObject("called_at", OffsetDateTime.class).toInstant(),
                        row.getInt("minutes"),
                        row.getBoolean("late"),
                        Optional.ofNullable(row.getObject("score", Integer.class))))
                .list();
    }

    private JdbcClient.StatementSpec during(String sql, Instant from, Instant to) {
        return jdbc.sql(sql).param("from", from.atOffset(UTC)).param("to", to.atOffset(UTC));
    }

    private static Optional<Double> median(ResultSet row) throws SQLException {
        double median = row.getDouble("median");
        return row.wasNull() ? Optional.empty() : Optional.of(median);
    }

    private static Blown whistle(ResultSet row, int index) throws SQLException {
        Whistle whistle = Whistles.read(row, index);
        return new Blown(
                whistle.requestNumber(), whistle.unit(), whistle.ground(), whistle.blownAt(), whistle.solved());
    }
}
