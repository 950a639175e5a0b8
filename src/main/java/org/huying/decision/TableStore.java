package org.huying.decision;

import java.util.Optional;

/** The tables of the engine. */
public interface TableStore {

    /** Lets one node or command change tables at a time, until the end of the transaction. */
    void lock();

    Optional<InForce> inForce(String table);

    /** What this version of the program ships for the table. */
    Optional<String> shipped(String table);

    /** @return the version that it has from now on */
    int deploy(String table, String content);

    /** @param version counted by the engine from 1 for each table */
    record InForce(int version, String content) {}
}
