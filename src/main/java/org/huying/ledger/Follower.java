package org.huying.ledger;

/**
 * Is told of every entry, by position, at least once and in order; its cursor is kept under its name. Beans of this type
 * are found and driven by the ledger, by one node at a time.
 */
public interface Follower {

    /** Stable name of the cursor, at most 60 characters. */
    String name();

    /** Takes one entry, in the transaction that moves the cursor. An exception leaves the cursor where it was. */
    void follow(LedgerEntry entry);
}
