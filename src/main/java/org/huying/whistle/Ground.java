package org.huying.whistle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a street may whistle; there is no fourth ground. */
public enum Ground {
    /** A problem that the street cannot solve alone. */
    BEYOND_STREET("beyondStreet"),
    /** Enforcement where the street has no power of its own. */
    JOINT_ENFORCEMENT("jointEnforcement"),
    /** Runs around the clock. */
    EMERGENCY("emergency");

    private final String code;

    Ground(String code) {
        this.code = code;
    }

    /** As in forms and rule tables. */
    public String code() {
        return code;
    }

    static Optional<Ground> of(String code) {
        return Stream.of(values()).filter(ground -> ground.code.equals(code)).findFirst();
    }

    /** As in message keys: {@code beyond-street}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
