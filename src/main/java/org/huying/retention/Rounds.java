package org.huying.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.retention.Retention.Outcome;
import org.huying.retention.Retention.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds that were made, as the ledger tells them, and which node makes tonight's. */
@Component
class Rounds {

    static final String STREAM = "-retention";

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Rounds(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the caller's transaction: one writer of the stream at a time. */
    void lock() {
        jdbc.sql("select id from retention_round for update")
                .query(Integer.class)
                .single();
    }

    /** Whether the caller is the first to begin the round of this day. */
    boolean begin(LocalDate day) {
        return jdbc.sql("update retention_round set begun_for = :day where begun_for < :day")
                        .param("day", day)
                        .update()
                == 1;
    }

    List<Round> latest() {
        return jdbc.sql("""
                        select at_ms, actor, payload from ledger_entry where request_number = :stream
                        order by seq desc limit :shown
                        """)
                .param("stream", STREAM)
                .param("shown", SHOWN)
                .query(this::round)
                .list();
    }

    private Round round(ResultSet row, int index) throws SQLException {
        try {
            var ran = json.readTree(row.getString("payload"));
            var outcome = new Outcome(
                    ran.path("contacts").asInt(),
                    ran.path("photos").asInt(),
                    ran.path("words").asInt(),
                    ran.path("asked").asInt());
            return new Round(Instant.ofEpochMilli(row.getLong("at_ms")), row.getString("actor"), outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
