package org.huying.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.dispatch.Decision;
import org.huying.ledger.Fact;
import org.huying.ledger.LedgerEntry;
import org.huying.request.EscalationStep;
import org.huying.request.RequestState;

/**
 * All that a fact can hold, so far as it decides on a sentence: both truths, every code of an enum, with and without what may
 * be absent. Texts are empty, but for the dispatcher's decisions.
 */
final class PossibleEntries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ACTORS = List.of("resident", "staff:clerk.roads", "system");
    private static final List<Decision> DECISIONS = List.of(
            new Decision.Handle(Decision.Target.DEPARTMENT, "", List.of()),
            new Decision.Whistle(),
            new Decision.AskResident(""),
            new Decision.Merge(""),
            new Decision.Reject("", ""));

    private PossibleEntries() {}

    static String kind(Class<?> fact) {
        return Objects.requireNonNull(fact.getAnnotation(Fact.Kind.class)).value();
    }

    static List<Entry> of(Class<?> fact) {
        return payloads(fact).stream()
                .flatMap(payload -> ACTORS.stream().map(actor -> of(kind(fact), actor, json(payload))))
                .filter(PossibleEntries::canBe)
                .toList();
    }

    static Entry of(String kind, String actor, String payload) {
        return Entry.of(new LedgerEntry(1, 1, "", 1, kind, 1, actor, Instant.EPOCH, "", payload), JSON);
    }

    private static List<Map<String, Object>> payloads(Class<?> fact) {
        List<Map<String, Object>> payloads = List.of(Map.of());
        for (RecordComponent component : fact.getRecordComponents()) {
            List<Optional<Object>> values =
                    component.getName().equals("decision") ? decisions() : values(component.getGenericType());
            payloads = payloads.stream()
                    .flatMap(payload -> values.stream().map(value -> with(payload, component.getName(), value)))
                    .toList();
        }
        return payloads;
    }

    private static Map<String, Object> with(Map<String, Object> payload, String component, Optional<Object> value) {
        var more = new HashMap<>(payload);
        value.ifPresent(present -> more.put(component, present));
        return more;
    }

    /** As the ledger writes them; empty: left out. */
    private static List<Optional<Object>> values(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            var values = new ArrayList<>(values(generic.getActualTypeArguments()[0]));
            values.add(Optional.empty());
            return values;
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return List.of(Optional.of(List.of()));
        }
        if (type == boolean.class) {
            return List.of(Optional.of(true), Optional.of(false));
        }
        if (type == int.class || type == long.class) {
            return List.of(Optional.of(1));
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return Stream.of(one.getEnumConstants())
                    .map(code -> Optional.<Object>of(((Enum<?>) code).name()))
                    .toList();
        }
        return List.of(Optional.of(type == Instant.class ? Instant.EPOCH.toString() : ""));
    }

    private static List<Optional<Object>> decisions() {
        if (DECISIONS.stream().map(Decision::getClass).distinct().count()
                < Decision.class.getPermittedSubclasses().length) {
            throw new AssertionError("There is a decision that is not listed here");
        }
        return DECISIONS.stream()
                .map(decision -> Optional.<Object>of(decision.code()))
                .toList();
    }

    /** Only whom a unit shall handle is dispatched to one, only an end ends, and a reminder is another kind. */
    private static boolean canBe(Entry entry) {
        return switch (entry.kind()) {
            case "request.dispatched" ->
                entry.has("unit") == DECISIONS.get(0).code().equals(entry.text("decision"));
            case "request.ended" -> RequestState.valueOf(entry.text("state")).ended();
            case "clock.escalated" -> !EscalationStep.REMIND.name().equals(entry.text("to"));
            default -> true;
        };
    }

    private static String json(Map<String, Object> payload) {
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
