package org.huying.directory;

import java.util.ArrayList;
import java.util.List;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;

/** Keeps what would be appended. */
class RecordingLedger implements Ledger {

    record Entry(String stream, Actor actor, Fact fact) {}

    final List<Entry> entries = new ArrayList<>();
    boolean broken;

    @Override
    public void append(String requestNumber, Actor actor, String element, Fact fact) {
        if (broken) {
            throw new IllegalStateException("no ledger, no change");
        }
        entries.add(new Entry(requestNumber, actor, fact));
    }
}
