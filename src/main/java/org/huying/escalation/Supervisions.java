package org.huying.escalation;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code supervision}. */
@Repository
class Supervisions implements SupervisionQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Supervisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void demand(String number, int round, String unit, @Nullable String account, @Nullable String demand, String salt) {
        jdbc.sql("""
                        insert into supervision (request_number, round, unit, asked_by, demand, opened_at, words_salt)
                        values (:number, :round, :unit, :account, :demand, :now, :salt)
                        """)
                .param("number", number)
                .param("round", round)
                .param("unit", unit)
                .param("account", account)
                .param("demand", demand)
                .param("now", clock.instant().atOffset(UTC))
                .param("salt", salt)
                .update();
    }

    /** The process of the demand has begun. */
    void bind(String number, String unit, String instanceId) {
        jdbc.sql("""
                        update supervision set instance_id = :instance
                        where request_number = :number and unit = :unit and instance_id is null
                        """)
                .param("instance", instanceId)
                .param("number", number)
                .param("unit", unit)
                .update();
    }

    /** Nobody is asked twice at once; what ended unanswered with its round asks for nothing any more. */
    boolean open(String number, int round, String unit) {
        return jdbc.sql("""
                        select count(*) from supervision
                        where request_number = :number and round = :round and unit = :unit and answered_at is null
                        """)
                        .param("number", number)
                        .param("round", round)
                        .param("unit", unit)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Supervision ofInstance(String instanceId) {
        return jdbc.sql("select * from supervision where instance_id = :instance")
                .param("instance", instanceId)
                .query(Supervisions::read)
                .single();
    }

    void answered(long id, String account, String answer) {
        jdbc.sql("update supervision set answer = :answer, answered_by = :account, answered_at = :now where id = :id")
                .param("answer", answer)
                .param("account", account)
                .param("now", clock.instant().atOffset(UTC))
                .param("id", id)
                .update();
    }

    @Override
    public List<Supervision> ofRequest(String number) {
        return jdbc.sql("select * from supervision where request_number = :number order by id")
                .param("number", number)
                .query(Supervisions::read)
                .list();
    }

    private static Supervision read(ResultSet row, int index) throws SQLException {
        Optional<Instant> answeredAt = Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Supervision(
                row.getLong("id"),
                row.getString("request_number"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("asked_by")),
                Optional.ofNullable(row.getString("demand")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answer")),
                answeredAt,
                row.getString("words_salt"));
    }
}
