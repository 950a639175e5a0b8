package org.huying.engine;

/** Tells the pages about processes who sees their tasks. */
public final class UnitProcesses {

    private UnitProcesses() {}

    /** Whether each unit has instances of its own, which nobody else sees. */
    public static boolean contains(String process) {
        return Scope.PROCESSES_WITH_UNITS.contains(process);
    }
}
