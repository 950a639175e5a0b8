package org.huying.retention;

import java.time.Instant;
import java.util.List;
import org.huying.ledger.Actor;

/** Erases personal data for good when its time has come. Ledger, proofs and statistics stay as they are. */
public interface Retention {

    /** How the personal data of one request stands. */
    enum Standing {
        KEPT,
        /** The resident asked; the contact is gone, the rest goes when the request cannot be reopened any more. */
        ASKED,
        ERASED
    }

    Standing standing(String number);

    /**
     * The resident wants it gone. The contact goes at once; words, place and photos go in the round after the request has
     * ended and cannot be reopened any more. Asking again changes nothing.
     *
     * @throws org.huying.problem.Refusal {@code request-unknown} (404)
     */
    void ask(String number);

    /** A dry run: what {@link #erase} would erase now. */
    Plan plan();

    /**
     * Erases all that is due, a transaction for each request, so that a stop in between loses nothing; then an entry of what
     * was done in the ledger's stream {@code -retention}.
     *
     * @param progress told once for each request
     */
    Outcome erase(Actor by, Runnable progress);

    /** The latest rounds, newest first. */
    List<Round> rounds();

    /** @param contacts of how many requests; {@code photos} and {@code words} likewise */
    record Outcome(int contacts, int photos, int words, int asked) {

        static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(
                    contacts + other.contacts, photos + other.photos, words + other.words, asked + other.asked);
        }
    }

    /** @param by as in the ledger */
    record Round(Instant at, String by, Outcome outcome) {}
}
