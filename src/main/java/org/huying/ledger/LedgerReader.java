package org.huying.ledger;

/** Works through the ledger by position in another way than a {@link Follower}; beans of this type are watched like one. */
public interface LedgerReader {

    /** Stable, as in metrics. */
    String name();

    /** Of the last entry that it has dealt with; 0 if none. */
    long position();
}
