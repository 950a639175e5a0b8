package org.huying.ledger;

/** Appends what happened. The one log of the system: whatever is not here did not happen. */
public interface Ledger {

    /**
     * Appends one entry in the caller's transaction (there must be one); the caller holds the lock on the request. A transaction's
     * entries are written together at its end, each with the stream's next {@code seq}: 1, 2, 3 …
     *
     * @param requestNumber whose entry it is; streams that belong to no request have names with a leading hyphen, such
     *     as {@code -directory}
     * @param element process id, version and element ({@code request-loop:3:user_dispatch}); empty outside a process
     */
    void append(String requestNumber, Actor actor, String element, Fact fact);
}
