package org.huying.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.directory.Role;

/**
 * Who works in which process. A process with units runs one instance per unit, seen by that unit's people alone; of a
 * process without, the whole role sees all tasks.
 */
final class Scope {

    /** Variable of the calling execution that names the unit: a grid's or a department's code. */
    static final String UNIT = "unit";

    static final Set<String> PROCESSES_WITH_UNITS = Set.of(
            "grid-handling",
            "department-handling",
            "co-handling",
            "extension",
            "waiting",
            "supervision",
            "report-in",
            "whistle-coordination");

    /** Dispatchers keep {@code request-loop}: instances of its first versions hold their tasks there. */
    static final Map<Role, List<String>> PROCESSES_OF_ROLE = Map.of(
            Role.GRID_OFFICER, List.of("grid-handling", "supervision", "whistle-coordination"),
            Role.CLERK, List.of("department-handling", "co-handling", "waiting", "supervision", "report-in"),
            Role.LEAD, List.of("extension"),
            Role.DISPATCHER, List.of("dispatching", "handling", "request-loop", "whistle"),
            Role.SUPERVISOR, List.of("binding-ruling", "carry-over", "review-ruling"),
            Role.CALLBACK_OFFICER, List.of("evaluation"));

    private Scope() {}
}
