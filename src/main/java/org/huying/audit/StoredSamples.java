package org.huying.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.request.RequestState;
import org.huying.review.Ruling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Tables {@code audit_sample} and {@code audit_sample_case}. */
@Repository
class StoredSamples {

    private static final int SHOWN = 100;

    private static final String SAMPLE = """
            select s.*,
                (select count(*) from audit_sample_case c where c.sample_id = s.id and c.finding is not null) as found,
                (select count(*) from audit_sample_case c where c.sample_id = s.id and c.finding <> 'OK') as objections
            from audit_sample s
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    StoredSamples(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    long add(String seed, FilterTerms terms, int size, Lots.Drawn drawn, String salt, String account) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into audit_sample (seed, filter, size, population, words_salt, drawn_by, drawn_at)
                        values (:seed, :filter, :size, :population, :salt, :account, :now)
                        """)
                .param("seed", seed)
                .param("filter", terms.query())
                .param("size", size)
                .param("population", drawn.population())
                .param("salt", salt)
                .param("account", account)
                .param("now", now())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        batches.batchUpdate(
                "insert into audit_sample_case (sample_id, place, request_number) values (?, ?, ?)",
                IntStream.range(0, drawn.numbers().size())
                        .mapToObj(place ->
                                new Object[] {id, place + 1, drawn.numbers().get(place)})
                        .toList());
        return id;
    }

    List<Sample> newest() {
        return jdbc.sql(SAMPLE + "order by s.id desc limit " + SHOWN)
                .query(StoredSamples::sample)
                .list();
    }

    Optional<Sample> find(long id) {
        return jdbc.sql(SAMPLE + "where s.id = :id")
                .param("id", id)
                .query(StoredSamples::sample)
                .optional();
    }

    List<Sample.Case> cases(long id) {
        return jdbc.sql("""
                        select c.*, r.title, r.state, r.round as round_now, r.ended_at as closed_at, v.asked_by, v.asked_at,
                            v.reason, v.ruling, v.ruled_by, v.ended_at as ruled_at, v.answer, v.round, e.contacted, e.solved,
                            e.satisfaction, e.ended_at as scored_at,
                            (r.state = 'CLOSED' and r.ended_at <= c.found_at and c.finding <> 'OK' and not exists (
                                select 1 from case_review o
                                where o.request_number = r.number and o.round = r.round)) as askable
                        from audit_sample_case c join request r on r.number = c.request_number
                        left join case_review v on v.sample_id = c.sample_id and v.place = c.place
                        left join evaluation e on e.id = (select max(n.id) from evaluation n
                            where v.ruling = 'SENT_BACK' and n.request_number = v.request_number and n.round = v.round + 1)
                        where c.sample_id = :id order by c.place
                        """).param("id", id).query(StoredSamples::drawnCase).list();
    }

    void found(long sample, int place, Finding finding, Optional<String> words, String salt, String account) {
        jdbc.sql("""
                        update audit_sample_case set finding = :finding, words = :words, words_salt = :salt,
                            found_by = :account, found_at = :now
                        where sample_id = :sample and place = :place
                        """)
                .param("sample", sample)
                .param("place", place)
                .param("finding", finding.name())
                .param("words", words.orElse(null))
                .param("salt", salt)
                .param("account", account)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Sample sample(ResultSet row, int index) throws SQLException {
        return new Sample(
                row.getLong("id"),
                row.getString("seed"),
                FilterTerms.read(row.getString("filter")),
                row.getInt("size"),
                row.getLong("population"),
                row.getString("drawn_by"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getInt("found"),
                row.getInt("objections"));
    }

    private static Sample.Case drawnCase(ResultSet row, int index) throws SQLException {
        return new Sample.Case(
                row.getInt("place"),
                row.getString("request_number"),
                row.getString("title"),
                Optional.ofNullable(row.getString("finding")).map(Finding::valueOf),
                Optional.ofNullable(row.getString("words")),
                Optional.ofNullable(row.getString("found_by")),
                CaseSearch.instant(row, "found_at"),
                again(row),
                row.getBoolean("askable"));
    }

    private static Optional<Sample.Again> again(ResultSet row) throws SQLException {
        Optional<Instant> asked = CaseSearch.instant(row, "asked_at");
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        int round = row.getInt("round") + 1;
        boolean lasts = row.getInt("round_now") == round;
        return Optional.of(new Sample.Again(
                row.getString("asked_by"),
                asked.get(),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("ruling")).map(Ruling::valueOf),
                Optional.ofNullable(row.getString("ruled_by")),
                CaseSearch.instant(row, "ruled_at"),
                Optional.ofNullable(row.getString("answer")),
                round,
                lasts ? Optional.of(RequestState.valueOf(row.getString("state"))) : Optional.empty(),
                lasts ? CaseSearch.instant(row, "closed_at") : Optional.empty(),
                score(row)));
    }

    private static Optional<Score> score(ResultSet row) throws SQLException {
        Optional<Satisfaction> satisfaction =
                Optional.ofNullable(row.getString("satisfaction")).map(Satisfaction::valueOf);
        boolean contacted = row.getBoolean("contacted");
        boolean solved = row.getBoolean("solved");
        return satisfaction.map(step -> new Score(contacted, solved, step));
    }
}
