package org.huying.request;

import java.util.Optional;
import java.util.stream.Stream;

/** What follows when a clock is not stopped, in this order. */
public enum EscalationStep {
    REMIND(1),
    LEAD(2),
    LEADER(3),
    SUPERVISOR(4);

    private final int stage;

    EscalationStep(int stage) {
        this.stage = stage;
    }

    /** What the clock has come to once this step is done; 0 before the first. */
    public int stage() {
        return stage;
    }

    /** The step that follows at this stage; empty after the last. */
    public static Optional<EscalationStep> after(int stage) {
        return Stream.of(values()).filter(step -> step.stage == stage + 1).findFirst();
    }
}
