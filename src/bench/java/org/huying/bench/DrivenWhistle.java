package org.huying.bench;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One whistle on its way, as those who act on it know it: several do so at once. */
final class DrivenWhistle {

    final int index;
    final WhistlePlan plan;
    final String building;
    /** Sent again with the same words until they are answered. */
    final String key = "whistle-" + UUID.randomUUID();

    volatile String number = "";
    volatile String code = "";
    volatile String end = "";

    private final Map<String, Span> called = new ConcurrentHashMap<>();
    private final Map<String, Span> signedOn = new ConcurrentHashMap<>();
    private final Set<String> finished = ConcurrentHashMap.newKeySet();
    private final Set<String> escalated = ConcurrentHashMap.newKeySet();
    private final Set<String> released = ConcurrentHashMap.newKeySet();

    DrivenWhistle(int index, WhistlePlan plan, String building) {
        this.index = index;
        this.plan = plan;
        this.building = building;
    }

    /** Between the first sending and the answer that it was done. */
    record Span(Instant from, Instant to) {

        Span and(Span other) {
            return new Span(from, other.to);
        }
    }

    void called(String unit, Span when) {
        called.putIfAbsent(unit, when);
    }

    Optional<Span> called(String unit) {
        return Optional.ofNullable(called.get(unit));
    }

    /** Also when it was not answered: then it was done at the latest when its effect is seen. */
    void signingOn(String unit, Span when) {
        signedOn.merge(unit, when, Span::and);
    }

    Optional<Span> signedOn(String unit) {
        return Optional.ofNullable(signedOn.get(unit));
    }

    void finished(String unit) {
        finished.add(unit);
    }

    boolean hasFinished(String unit) {
        return finished.contains(unit);
    }

    void escalated(String unit) {
        escalated.add(unit);
    }

    boolean wasEscalated(String unit) {
        return escalated.contains(unit);
    }

    void released(String unit) {
        released.add(unit);
    }

    boolean wasReleased(String unit) {
        return released.contains(unit);
    }

    boolean over(String unit) {
        return hasFinished(unit) || wasReleased(unit);
    }
}
