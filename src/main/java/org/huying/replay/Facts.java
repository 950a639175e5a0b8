package org.huying.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huying.replay.Step.FactValue;

/** What an entry's payload says, component by component; a list of things says the components of each. */
final class Facts {

    /** Components that name the row of a table that decided, with the table's version. */
    private static final Set<String> RULES = Set.of("rule", "natureRule", "urgencyRule");

    private Facts() {}

    static List<FactValue> of(JsonNode payload) {
        return payload.properties().stream()
                .filter(component -> !RULES.contains(component.getKey()))
                .flatMap(component -> values(component.getKey(), component.getValue()))
                .toList();
    }

    private static Stream<FactValue> values(String name, JsonNode value) {
        boolean things = value.isArray() && !value.isEmpty() && value.get(0).isObject();
        return things
                ? StreamSupport.stream(value.spliterator(), false).flatMap(thing -> of(thing).stream())
                : Stream.of(new FactValue(name, text(value)));
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
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(FactValue.BETWEEN))
                : value.asText();
    }
}
