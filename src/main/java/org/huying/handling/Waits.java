package org.huying.handling;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.ledger.SaltedDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code waiting}. */
@Repository
class Waits {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Waits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(String number, String unit, String cause, String reason, Instant until) {
        jdbc.sql("""
                        insert into waiting (request_number, unit, cause, reason, until_at, began_at, words_salt)
                        values (:number, :unit, :cause, :reason, :until, :now, :salt)
                        """)
                .param("number", number)
                .param("unit", unit)
                .param("cause", cause)
                .param("reason", reason)
                .param("until", until.atOffset(UTC))
                .param("now", now())
                .param("salt", SaltedDigest.newSalt(random))
                .update();
    }

    void came(long id, String account, String words) {
        jdbc.sql("update waiting set ended_by = :account, came = :words where id = :id")
                .param("id", id)
                .param("account", account)
                .param("words", words)
                .update();
    }

    void ended(long id) {
        jdbc.sql("update waiting set ended_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** The one that runs: the last, because a request that was left while it waited keeps an older one open. */
    Wait running(String number) {
        return jdbc.sql("""
                        select * from waiting where request_number = :number and ended_at is null
                        order by id desc limit 1
                        """).param("number", number).query(Waits::read).single();
    }

    /** Oldest first. */
    List<Wait> ofRequest(String number) {
        return jdbc.sql("select * from waiting where request_number = :number order by id")
                .param("number", number)
                .query(Waits::read)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Wait read(ResultSet row, int index) throws SQLException {
        var stored = new Stored(row);
        return new Wait(
                row.getLong("id"),
                stored.text("unit"),
                stored.text("cause"),
                stored.text("reason"),
                stored.instant("until_at"),
                stored.instant("began_at"),
                stored.possibleText("ended_by"),
                stored.possibleText("came"),
                stored.text("words_salt"));
    }
}
