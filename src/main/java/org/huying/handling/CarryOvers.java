package org.huying.handling;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.handling.CarryOver.Outcome;
import org.huying.request.ServiceRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code carry_over}. */
@Repository
class CarryOvers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CarryOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void rule(ServiceRequest request, String unit, String reason, String salt, LocalDate reviewOn, String account) {
        jdbc.sql("""
                        insert into carry_over (request_number, round, unit, reason, reason_salt, review_on, ruled_by, ruled_at)
                        values (:number, :round, :unit, :reason, :salt, :reviewOn, :account, :now)
                        """)
                .param("number", request.number())
                .param("round", request.round())
                .param("unit", unit)
                .param("reason", reason)
                .param("salt", salt)
                .param("reviewOn", reviewOn)
                .param("account", account)
                .param("now", now())
                .update();
    }

    /** From now on {@code carry-over} waits for the review date of this ruling. */
    void waitsIn(long id, String instanceId) {
        jdbc.sql("update carry_over set instance_id = :instance where id = :id")
                .param("id", id)
                .param("instance", instanceId)
                .update();
    }

    void reviewedEarly(long id, String reason, String account) {
        jdbc.sql("update carry_over set early_reason = :reason, early_by = :account, early_at = :now where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("account", account)
                .param("now", now())
                .update();
    }

    void end(long id, Outcome outcome, String account) {
        jdbc.sql("update carry_over set outcome = :outcome, ended_by = :account, ended_at = :now where id = :id")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("account", account)
                .param("now", now())
                .update();
    }

    /** The ruling that holds. */
    Optional<CarryOver> open(String number) {
        return jdbc.sql("""
                        select * from carry_over where request_number = :number and outcome is null
                        order by id desc limit 1
                        """).param("number", number).query(CarryOvers::read).optional();
    }

    /** Oldest first. */
    List<CarryOver> ofRequest(String number) {
        return jdbc.sql("select * from carry_over where request_number = :number order by id")
                .param("number", number)
                .query(CarryOvers::read)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static CarryOver read(ResultSet row, int index) throws SQLException {
        var stored = new Stored(row);
        return new CarryOver(
                row.getLong("id"),
                stored.text("request_number"),
                row.getInt("round"),
                stored.text("unit"),
                stored.text("reason"),
                stored.text("reason_salt"),
                row.getObject("review_on", LocalDate.class),
                stored.instant("ruled_at"),
                stored.possibleText("instance_id"),
                stored.possibleText("early_reason"),
                stored.possibleText("outcome").map(Outcome::valueOf));
    }
}
