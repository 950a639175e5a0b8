package org.huying.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A ledger entry as an event of a log.
 *
 * @param element process, version and element; empty outside a process
 */
record EventRow(String request, long seq, String kind, String actor, Instant at, String element, JsonNode payload) {

    /** Process and element without the version, so that one step is one activity for a miner. */
    String step() {
        String[] parts = element.split(":", 3);
        return parts.length == 3 ? parts[0] + ":" + parts[2] : element;
    }

    /** The unit that the entry names; empty where it names none. */
    String unit() {
        return payload.path("unit").asText(payload.path("leadUnit").asText(""));
    }
}
