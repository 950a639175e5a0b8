package org.huying.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the ledger as a step of a replay.
 *
 * @param since the step before
 * @param by who did it, in words; {@code account} is empty for residents and the system
 * @param place where it stands on a diagram; empty for what happens outside a process
 * @param facts what was entered or found, as codes
 * @param rules versions of the tables that decided: {@code routing:3:lamp}
 */
public record Step(
        long seq,
        Instant at,
        Duration since,
        String kind,
        String sentence,
        String by,
        Optional<String> account,
        int round,
        Optional<Place> place,
        Mark mark,
        List<FactValue> facts,
        List<String> rules) {

    /** @param run number of the {@link Run} on whose diagram the element stands */
    public record Place(int run, String element, Label label) {}

    /** @param name component of the fact; {@code value} is a code or several, a number, a point in time or a digest */
    public record FactValue(String name, String value) {

        /** Stands between several codes. */
        public static final String BETWEEN = ", ";
    }

    /** How a step compares with the straight path. */
    public enum Mark {
        EXPECTED,
        /** Belongs to the straight path, but was there before. */
        AGAIN,
        DETOUR,
        /** Neither helps nor hinders: reminders, messages, looks. */
        BESIDE
    }
}
