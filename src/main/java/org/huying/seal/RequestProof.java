package org.huying.seal;

import java.util.List;
import java.util.Optional;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.SealQueries.Head;
import org.huying.seal.SealQueries.Inclusion;

/**
 * What a resident keeps of a request: the entry of its receipt in full, of all that followed the hashes, and proofs for both.
 * As JSON it is the file that {@link LedgerCheck} and the command {@code check-proof} read.
 *
 * @param head against which all steps are proven
 * @param receipt empty where staff took the request down: the entry names their account
 * @param steps in their order, from the receipt on, without a gap
 */
public record RequestProof(String number, Head head, Optional<Receipt> receipt, List<Step> steps) {

    /**
     * The entry that received the request, field by field as its leaf is made of them (docs/adr/0001).
     *
     * @param payload the text that was hashed
     */
    public record Receipt(
            long position,
            String request,
            long seq,
            String kind,
            int version,
            String actor,
            long atMs,
            String element,
            String payload) {

        public static Receipt of(LedgerEntry entry) {
            return new Receipt(
                    entry.position(),
                    entry.requestNumber(),
                    entry.seq(),
                    entry.kind(),
                    entry.version(),
                    entry.actor(),
                    entry.at().toEpochMilli(),
                    entry.element(),
                    entry.payload());
        }
    }

    /** A step's place in the tree. */
    public record Step(long position, String leaf, List<String> path) {

        public static Step of(Inclusion proof) {
            return new Step(proof.position(), proof.leaf(), proof.path());
        }
    }
}
