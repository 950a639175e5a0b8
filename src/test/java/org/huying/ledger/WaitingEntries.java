package org.huying.ledger;

import java.util.List;
import org.huying.transaction.Memories;

/** For tests: whether the present transaction has entries that are not written yet. */
public final class WaitingEntries {

    private WaitingEntries() {}

    public static boolean areThere() {
        return Memories.kept(List.class)
                .flatMap(kept -> ((List<?>) kept).stream())
                .anyMatch(NewEntry.class::isInstance);
    }
}
