package org.huying.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened during the drill. */
final class Score {

    private final LongAdder calls = new LongAdder();
    private final Map<String, LongAdder> notes = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Set<String> throughGrid = ConcurrentHashMap.newKeySet();
    private final Map<String, String> completed = new ConcurrentHashMap<>();

    void call() {
        calls.increment();
    }

    void count(String what) {
        notes.computeIfAbsent(what, unused -> new LongAdder()).increment();
    }

    void error(String what) {
        errors.computeIfAbsent(what, unused -> new LongAdder()).increment();
    }

    void throughGrid(String number) {
        throughGrid.add(number);
    }

    /** Acknowledged: it must never be lost. */
    void completed(String task, String account) {
        completed.put(task, account);
    }

    long calls() {
        return calls.sum();
    }

    int throughGrid() {
        return throughGrid.size();
    }

    Map<String, String> completed() {
        return Map.copyOf(completed);
    }

    Map<String, Long> notes() {
        return sums(notes);
    }

    Map<String, Long> errors() {
        return sums(errors);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        var sums = new TreeMap<String, Long>();
        adders.forEach((what, adder) -> sums.put(what, adder.sum()));
        return sums;
    }
}
