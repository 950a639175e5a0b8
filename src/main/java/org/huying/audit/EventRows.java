package org.huying.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's entries of a page of requests. */
@Component
class EventRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EventRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By number, in the order of {@code seq}. */
    Map<String, List<EventRow>> of(Collection<String> numbers) {
        return jdbc
                .sql("""
                        select request_number, seq, kind, actor, at_ms, element, payload from ledger_entry
                        where request_number in (:numbers) order by request_number, seq
                        """)
                .param("numbers", numbers)
                .query((row, index) -> new EventRow(
                        row.getString("request_number"),
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getString("actor"),
                        Instant.ofEpochMilli(row.getLong("at_ms")),
                        row.getString("element"),
                        read(row.getString("payload"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(EventRow::request));
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A ledger entry is not JSON", e);
        }
    }
}
