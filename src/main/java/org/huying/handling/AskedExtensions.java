package org.huying.handling;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.handling.AskedExtension.State;
import org.huying.ledger.SaltedDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code extension}. */
@Repository
class AskedExtensions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AskedExtensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return digest of the reason, for the ledger */
    SaltedDigest ask(Assignment assignment, int days, String reason, String account) {
        String salt = SaltedDigest.newSalt(random);
        jdbc.sql("""
                        insert into extension (request_number, assignment_id, unit, state, days, reason, asked_by, asked_at,
                            words_salt)
                        values (:number, :assignment, :unit, 'ASKED', :days, :reason, :account, :now, :salt)
                        """)
                .param("number", assignment.requestNumber())
                .param("assignment", assignment.id())
                .param("unit", assignment.unit())
                .param("days", days)
                .param("reason", reason)
                .param("account", account)
                .param("now", now())
                .param("salt", salt)
                .update();
        return SaltedDigest.of(salt, reason);
    }

    void decided(long id, State state, String account, @Nullable String answer) {
        jdbc.sql("""
                        update extension set state = :state, decided_by = :account, decided_at = :now, answer = :answer
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("account", account)
                .param("answer", answer)
                .param("now", now())
                .update();
    }

    /** @return whether one was undecided */
    boolean lapse(long assignmentId) {
        return jdbc.sql("update extension set state = 'LAPSED' where assignment_id = :assignment and state = 'ASKED'")
                        .param("assignment", assignmentId)
                        .update()
                > 0;
    }

    /** Of the assignment that is the request's last: nobody decides any more on what was asked in an earlier one. */
    Optional<AskedExtension> undecided(String number) {
        return jdbc.sql("""
                        select * from extension where request_number = :number and state = 'ASKED'
                            and assignment_id = (select max(id) from assignment where request_number = :number)
                        """)
                .param("number", number)
                .query(AskedExtensions::read)
                .optional();
    }

    /** Oldest first. */
    List<AskedExtension> ofRequest(String number) {
        return jdbc.sql("select * from extension where request_number = :number order by id")
                .param("number", number)
                .query(AskedExtensions::read)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static AskedExtension read(ResultSet row, int index) throws SQLException {
        var stored = new Stored(row);
        return new AskedExtension(
                row.getLong("id"),
                row.getLong("assignment_id"),
                stored.text("unit"),
                State.valueOf(stored.text("state")),
                row.getInt("days"),
                stored.text("reason"),
                stored.instant("asked_at"),
                stored.possibleInstant("decided_at"),
                stored.possibleText("answer"),
                stored.text("words_salt"));
    }
}
