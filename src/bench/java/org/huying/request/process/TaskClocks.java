package org.huying.request.process;

import java.util.Optional;
import org.huying.deadline.Clocks;

/** Tells the pages about processes by which clock a user task is due. */
public final class TaskClocks {

    private TaskClocks() {}

    /** @param element id of the user task; empty when it is due at a date that a person named */
    public static Optional<Clocks.Kind> of(String element) {
        return Deadlines.kind(element);
    }
}
