package org.huying.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the ledger says of a unit.
 *
 * @param clock of an escalation, else the empty text
 * @param step of an escalation after the reminder, else the empty text
 */
record UnitFact(String number, String kind, String unit, String clock, String step, Instant at) {

    /** @param kinds as SQL compares them: {@code whistle.%} */
    static List<UnitFact> read(JdbcClient jdbc, String kinds) {
        var json = new ObjectMapper();
        return jdbc.sql("select request_number, kind, at_ms, payload from ledger_entry where kind like :kinds")
                .param("kinds", kinds)
                .query((row, index) -> {
                    JsonNode fact = parsed(json, row.getString("payload"));
                    return new UnitFact(
                            row.getString("request_number"),
                            row.getString("kind"),
                            fact.path("unit").asText(),
                            fact.path("clock").asText(),
                            fact.path("to").asText(),
                            Instant.ofEpochMilli(row.getLong("at_ms")));
                })
                .list();
    }

    private static JsonNode parsed(ObjectMapper json, String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
