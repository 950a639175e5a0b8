package org.huying.seal;

import java.util.Optional;
import org.huying.seal.SealQueries.Head;

/** What a check of a proof against the ledger found. */
public sealed interface Verdict {

    /**
     * The head is the ledger's, and the steps stand where the file says, to this day.
     *
     * @param ledger its name
     * @param key id of a key that signed the head
     */
    record FileHolds(RequestProof proof, String ledger, String key) implements Verdict {}

    /**
     * At a place of the ledger stands the entry with that digest.
     *
     * @param ledger its name
     * @param head the last one, which covers it
     * @param number of the request that the entry belongs to, if the asker named it
     */
    record PlaceHolds(String ledger, String key, long position, Head head, Optional<String> number)
            implements Verdict {}

    /** @param position of the ledger at which it fails; 0 if it is none in particular */
    record Refuted(Fault fault, long position) implements Verdict {

        static Refuted of(Fault fault) {
            return new Refuted(fault, 0);
        }
    }

    /** Why a proof does not hold. */
    enum Fault {
        /** The head cannot be read, or the file says of it what it does not say itself. */
        HEAD_CHANGED,
        OTHER_LEDGER,
        SIGNATURE,
        /** The receipt is not the entry that was hashed. */
        RECEIPT,
        /** The entry belongs to another request. */
        NUMBER,
        /** No step, or one left out or out of its order. */
        STEPS,
        PATH,
        /** Signed with this ledger's key, but the ledger shows no such head: it was rewritten, or put back. */
        HEAD_NOT_PUBLISHED,
        /** The proof holds in itself, but the ledger has another entry there, or none. */
        ENTRY_CHANGED,
        NOT_SEALED,
        /** Another digest stands there. */
        DIGEST;

        /** Whether the ledger rather than the proof was tampered with. */
        public boolean isOfLedger() {
            return this == HEAD_NOT_PUBLISHED || this == ENTRY_CHANGED;
        }

        /** As in the API and the message bundle. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
