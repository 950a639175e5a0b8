package org.huying.decision;

/** Which version of a table decides now. */
public interface TableVersions {

    /** @throws IllegalStateException if there is no such table */
    Version newest(String table);

    /**
     * @param id the engine's name of the version
     * @param number counted from 1 for each table
     */
    record Version(String id, int number) {}
}
