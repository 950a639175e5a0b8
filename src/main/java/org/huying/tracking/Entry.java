package org.huying.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;

/** A ledger entry with its payload opened. */
record Entry(LedgerEntry stored, JsonNode payload) {

    static Entry of(LedgerEntry stored, ObjectMapper json) {
        try {
            return new Entry(stored, json.readTree(stored.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + stored.id() + " of the ledger is not JSON", e);
        }
    }

    String kind() {
        return stored.kind();
    }

    boolean byResident() {
        return stored.actor().equals("resident");
    }

    /** Account of the member of staff who did it. */
    Optional<String> account() {
        return new Actor(stored.actor()).account();
    }

    /** A component as text; the empty text where it is absent. */
    String text(String component) {
        return payload.path(component).asText("");
    }

    /** A component that is a list of texts. */
    List<String> texts(String component) {
        return StreamSupport.stream(payload.path(component).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    int number(String component) {
        return payload.path(component).asInt();
    }

    boolean isTrue(String component) {
        return payload.path(component).asBoolean();
    }

    boolean has(String component) {
        return payload.hasNonNull(component);
    }
}
