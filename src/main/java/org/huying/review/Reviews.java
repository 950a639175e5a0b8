package org.huying.review;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.review.Reviewing.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_review}. */
@Repository
class Reviews {

    /** As {@code erasure_stage} counts: contact, photos, words. */
    private static final int WORDS_GONE = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(Asking asking, int round, String salt) {
        jdbc.sql("""
                        insert into case_review (request_number, round, sample_id, place, reason, words_salt, asked_by, asked_at)
                        values (:number, :round, :sample, :place, :reason, :salt, :account, :now)
                        """)
                .param("number", asking.number())
                .param("round", round)
                .param("sample", asking.sample())
                .param("place", asking.place())
                .param("reason", asking.reason())
                .param("salt", salt)
                .param("account", asking.account())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    void bind(long id, String instanceId) {
        jdbc.sql("update case_review set instance_id = :instance where id = :id")
                .param("instance", instanceId)
                .param("id", id)
                .update();
    }

    void rule(long id, String answer, String account) {
        jdbc.sql("update case_review set answer = :answer, ruled_by = :account, ruled_at = :now where id = :id")
                .param("answer", answer)
                .param("account", account)
                .param("now", clock.instant().atOffset(UTC))
                .param("id", id)
                .update();
    }

    void end(long id, Ruling ruling) {
        jdbc.sql("update case_review set ruling = :ruling, ended_at = :now where id = :id")
                .param("ruling", ruling.name())
                .param("now", clock.instant().atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** Oldest first. */
    List<Review> ofRequest(String number) {
        return jdbc.sql("select * from case_review where request_number = :number order by id")
                .param("number", number)
                .query(Reviews::read)
                .list();
    }

    Optional<Review> ofRound(String number, int round) {
        return jdbc.sql("select * from case_review where request_number = :number and round = :round")
                .param("number", number)
                .param("round", round)
                .query(Reviews::read)
                .optional();
    }

    Review ofInstance(String instanceId) {
        return jdbc.sql("select * from case_review where instance_id = :instance")
                .param("instance", instanceId)
                .query(Reviews::read)
                .single();
    }

    /** Process instances that wait for a ruling on the request: one, or none. */
    List<String> waiting(String number) {
        return jdbc.sql("""
                        select instance_id from case_review
                        where request_number = :number and ruling is null and instance_id is not null
                        """).param("number", number).query(String.class).list();
    }

    boolean wordsAreErased(String number) {
        return jdbc.sql("select erasure_stage from request where number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                >= WORDS_GONE;
    }

    private static Review read(ResultSet row, int index) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getString("request_number"),
                row.getInt("round"),
                row.getLong("sample_id"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("words_salt"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("ruling")).map(Ruling::valueOf),
                Optional.ofNullable(row.getString("answer")));
    }
}
