package org.huying.evaluation;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.Evaluation.Outcome;
import org.huying.evaluation.Evaluation.Via;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code evaluation}. */
@Repository
class Evaluations implements EvaluationQueries {

    private static final int LAST_PAGE = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(String number, int round, String leadUnit, String instanceId) {
        jdbc.sql("""
                        insert into evaluation (request_number, round, lead_unit, instance_id, opened_at, attempts)
                        values (:number, :round, :unit, :instance, :now, 0)
                        """)
                .param("number", number)
                .param("round", round)
                .param("unit", leadUnit)
                .param("instance", instanceId)
                .param("now", now())
                .update();
    }

    void scored(long id, Score score, Via via, String by) {
        jdbc.sql("""
                        update evaluation set outcome = 'SCORED', via = :via, contacted = :contacted, solved = :solved,
                            satisfaction = :satisfaction, scored_by = :by, ended_at = :now, rating_month = :month
                        where id = :id
                        """)
                .param("id", id)
                .param("via", via.name())
                .param("contacted", score.contacted())
                .param("solved", score.solved())
                .param("satisfaction", score.satisfaction().name())
                .param("by", by)
                .param("now", now())
                .param("month", RatingMonth.of(LocalDate.now(clock)).text())
                .update();
    }

    void notReached(long id) {
        jdbc.sql("update evaluation set outcome = 'NOT_REACHED', ended_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void attempted(Evaluation evaluation, boolean reached, Optional<String> remark, String account) {
        jdbc.sql("""
                        insert into callback_attempt (evaluation_id, attempt, reached, remark, called_by, called_at)
                        values (:id, :attempt, :reached, :remark, :account, :now)
                        """)
                .param("id", evaluation.id())
                .param("attempt", evaluation.attempts() + 1)
                .param("reached", reached)
                .param("remark", remark.orElse(null))
                .param("account", account)
                .param("now", now())
                .update();
        jdbc.sql("update evaluation set attempts = attempts + 1 where id = :id")
                .param("id", evaluation.id())
                .update();
    }

    @Override
    public Optional<Evaluation> latest(String number) {
        return jdbc.sql("select * from evaluation where request_number = :number order by id desc limit 1")
                .param("number", number)
                .query(Evaluations::read)
                .optional();
    }

    @Override
    public List<Evaluation> ofRequest(String number) {
        return jdbc.sql("select * from evaluation where request_number = :number order by id")
                .param("number", number)
                .query(Evaluations::read)
                .list();
    }

    @Override
    public boolean calledBackBy(String number, String account) {
        return jdbc.sql("""
                        select count(*) from callback_attempt a join evaluation e on e.id = a.evaluation_id
                        where e.request_number = :number and a.called_by = :account
                        """)
                        .param("number", number)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<Rates> rates(String ratingMonth) {
        return jdbc.sql("""
                        select lead_unit, count(*) as base,
                            sum(case when contacted then 1 else 0 end) as contacted,
                            sum(case when solved then 1 else 0 end) as solved,
                            sum(case satisfaction when 'SATISFIED' then 1.0 when 'FAIRLY_SATISFIED' then 0.9 else 0.0 end)
                                as weights
                        from evaluation where rating_month = :month and outcome = 'SCORED'
                        group by lead_unit order by lead_unit
                        """)
                .param("month", ratingMonth)
                .query((row, index) -> new Rates(
                        row.getString("lead_unit"),
                        ratingMonth,
                        row.getLong("base"),
                        row.getLong("contacted"),
                        row.getLong("solved"),
                        row.getBigDecimal("weights")))
                .list();
    }

    @Override
    public Counted counted(String ratingMonth, Optional<String> unit, Figure figure, int page) {
        String from = " from evaluation where rating_month = :month and outcome = 'SCORED'"
                + (unit.isPresent() ? " and lead_unit = :unit" : "")
                + switch (figure) {
                    case BASE -> "";
                    case CONTACTED -> " and contacted";
                    case SOLVED -> " and solved";
                    case SATISFIED -> " and satisfaction in ('SATISFIED', 'FAIRLY_SATISFIED')";
                };
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        List<Evaluation> list = jdbc.sql("select *" + from + " order by id desc limit :size offset :start")
                .param("month", ratingMonth)
                .param("unit", unit.orElse(""))
                .param("size", Counted.SIZE)
                .param("start", number * Counted.SIZE)
                .query(Evaluations::read)
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("month", ratingMonth)
                .param("unit", unit.orElse(""))
                .query(Long.class)
                .single();
        return new Counted(list, number, total);
    }

    @Override
    public List<String> months() {
        return jdbc.sql("""
                        select distinct rating_month from evaluation where outcome = 'SCORED' order by rating_month desc
                        """).query(String.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Evaluation read(ResultSet row, int index) throws SQLException {
        Optional<Score> score =
                Optional.ofNullable(row.getString("satisfaction")).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Score(
                                row.getBoolean("contacted"),
                                row.getBoolean("solved"),
                                Satisfaction.valueOf(row.getString("satisfaction"))));
        return new Evaluation(
                row.getLong("id"),
                row.getString("request_number"),
                row.getInt("round"),
                row.getString("lead_unit"),
                row.getString("instance_id"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getString("via")).map(Via::valueOf),
                score,
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("rating_month")));
    }
}
