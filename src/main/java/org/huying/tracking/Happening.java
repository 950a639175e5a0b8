package org.huying.tracking;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the ledger in words.
 *
 * @param kind of the fact, stable: {@code assignment.accepted}
 * @param by who did it: for residents only whether it was they, the staff or the system; for staff the name
 * @param quotes what people wrote with it, as far as the reader may read it
 */
public record Happening(Instant at, String kind, String sentence, String by, List<Quote> quotes) {

    /** Words that a person wrote, under a label. */
    public record Quote(String label, String words) {}
}
