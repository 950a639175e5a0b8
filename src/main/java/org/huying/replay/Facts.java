package org.huying.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huying.replay.Step.FactValue;

/** What an entry's payload says, component by component. */
final class Facts {

    /** Components that name the row of a table that decided, with the table's version. */
    private static final Set<String> RULES = Set.of("rule", "natureRule", "urgencyRule");

    private Facts() {}

    static List<FactValue> of(JsonNode payload) {
        return payload.properties().stream()
                .filter(component -> !RULES.contains(component.getKey()))
                .map(component -> new FactValue(component.getKey(), text(component.getValue())))
                .toList();
    }

    static List<String> rules(JsonNode payload) {
        return payload.properties().stream()
                .filter(component -> RULES.contains(component.getKey()))
                .map(Map.Entry::getValue)
                .map(JsonNode::asText)
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(Facts::text)
                        .collect(Collectors.joining(", "))
                : value.isObject()
                        ? value.properties().stream()
                                .map(part -> part.getKey() + " " + text(part.getValue()))
                                .collect(Collectors.joining(" "))
                        : value.asText();
    }
}
