package org.huying.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;

/** The codes that an entry carries. */
record Payload(LedgerEntry entry, JsonNode fields) {

    static Payload of(LedgerEntry entry, ObjectMapper json) {
        try {
            return new Payload(entry, json.readTree(entry.payload()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Entry " + entry.id() + " carries no JSON", e);
        }
    }

    /** Texts, numbers and booleans as text; empty if the field is not there. */
    Optional<String> text(String field) {
        return Optional.of(fields.path(field))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }

    /** The members of a list, or the one value; empty if the field is not there. */
    List<String> texts(String field) {
        return fields.path(field).isArray()
                ? StreamSupport.stream(fields.path(field).spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : text(field).stream().toList();
    }

    /** {@code resident}, {@code system} or {@code staff}. */
    String actor() {
        return entry.actor().replaceFirst(":.*", "");
    }

    /** The member of staff who did it: is not told of it. */
    Optional<String> account() {
        return new Actor(entry.actor()).account();
    }
}
