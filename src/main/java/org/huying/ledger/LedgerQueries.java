package org.huying.ledger;

import java.util.List;

/** Reads the ledger. */
public interface LedgerQueries {

    /** All entries of a request in the order of {@code seq}, at once after their commit. */
    List<LedgerEntry> ofRequest(String requestNumber);

    /** Up to {@code limit} numbered entries with a position greater than the given one, in order. */
    List<LedgerEntry> after(long position, int limit);

    /** The greatest position given so far, 0 if none. */
    long lastPosition();
}
