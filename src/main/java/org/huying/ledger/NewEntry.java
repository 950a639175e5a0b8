package org.huying.ledger;

/**
 * An entry that its transaction has yet to write; as its row.
 *
 * @param atMs milliseconds since 1970
 * @param payload canonical JSON
 */
record NewEntry(
        String requestNumber, String kind, int version, String actor, long atMs, String element, String payload) {}
