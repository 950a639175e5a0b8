package org.huying.handling;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.handling.CoHandler.State;
import org.huying.ledger.SaltedDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code cooperation}. */
@Repository("cooperatingUnits")
class CoHandlers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CoHandlers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void name(String number, int round, String unit) {
        insert(number, round, unit, "CO_HANDLER", State.NAMED.name());
    }

    void inform(String number, int round, String unit) {
        insert(number, round, unit, "INFORMED", "INFORMED");
    }

    boolean isInformed(String number, String unit) {
        return jdbc.sql("""
                        select count(*) from cooperation
                        where request_number = :number and unit = :unit and part = 'INFORMED'
                        """)
                        .param("number", number)
                        .param("unit", unit)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(String number, int round, String unit, String part, String state) {
        jdbc.sql("""
                        insert into cooperation (request_number, round, unit, part, state, named_at, words_salt)
                        values (:number, :round, :unit, :part, :state, :now, :salt)
                        """)
                .param("number", number)
                .param("round", round)
                .param("unit", unit)
                .param("part", part)
                .param("state", state)
                .param("now", now())
                .param("salt", SaltedDigest.newSalt(random))
                .update();
    }

    /** Who was named and not called is out. */
    void releaseNamed(String number) {
        jdbc.sql("update cooperation set state = 'RELEASED' where request_number = :number and state = 'NAMED'")
                .param("number", number)
                .update();
    }

    void called(long id, String instanceId) {
        jdbc.sql("""
                        update cooperation set state = 'CALLED', instance_id = :instance, called_at = :now where id = :id
                        """)
                .param("id", id)
                .param("instance", instanceId)
                .param("now", now())
                .update();
    }

    void calledOff(long id) {
        jdbc.sql("update cooperation set state = 'NAMED', instance_id = null where id = :id")
                .param("id", id)
                .update();
    }

    void reported(long id, String account, String report) {
        jdbc.sql("""
                        update cooperation set state = 'REPORTED', reported_at = :now, reported_by = :account,
                            report = :report
                        where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("report", report)
                .param("now", now())
                .update();
    }

    CoHandler ofInstance(String instanceId) {
        return jdbc.sql("select * from cooperation where instance_id = :instance")
                .param("instance", instanceId)
                .query(CoHandlers::read)
                .single();
    }

    /** Oldest first. */
    List<CoHandler> ofRequest(String number) {
        return jdbc.sql("select * from cooperation where request_number = :number and part = 'CO_HANDLER' order by id")
                .param("number", number)
                .query(CoHandlers::read)
                .list();
    }

    boolean reportedBy(String number, String account) {
        return jdbc.sql("""
                        select count(*) from cooperation where request_number = :number and reported_by = :account
                        """)
                        .param("number", number)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static CoHandler read(ResultSet row, int index) throws SQLException {
        var stored = new Stored(row);
        return new CoHandler(
                row.getLong("id"),
                row.getInt("round"),
                stored.text("unit"),
                State.valueOf(stored.text("state")),
                stored.possibleInstant("reported_at"),
                stored.possibleText("report"),
                stored.text("words_salt"));
    }
}
