package org.huying.tracking.web;

import java.util.List;
import java.util.Optional;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.SealQueries;
import org.huying.seal.SealQueries.Head;
import org.huying.seal.SealQueries.Inclusion;
import org.springframework.stereotype.Component;

/**
 * What the resident keeps of the own request: the entry of its receipt in full, and of all that followed the hashes, so that
 * a later change of any step shows, without telling which account took it.
 */
@Component
class RequestProofs {

    private final LedgerQueries ledger;
    private final SealQueries seal;

    RequestProofs(LedgerQueries ledger, SealQueries seal) {
        this.ledger = ledger;
        this.seal = seal;
    }

    /**
     * The entry that received the request, field by field as its leaf is made of them (docs/adr/0001).
     *
     * @param payload the text that was hashed
     */
    record Receipt(
            long position,
            String request,
            long seq,
            String kind,
            int version,
            String actor,
            long atMs,
            String element,
            String payload) {

        static Receipt of(LedgerEntry entry) {
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

    /** A step's place in the tree; the steps come in their order, from the receipt on. */
    record Step(long position, String leaf, List<String> path) {

        static Step of(Inclusion proof) {
            return new Step(proof.position(), proof.leaf(), proof.path());
        }
    }

    /**
     * @param head against which all steps are proven
     * @param receipt empty where staff took the request down: the entry names their account
     */
    record Proof(String number, Head head, Optional<Receipt> receipt, List<Step> steps) {}

    /** @throws Refusal {@code request-not-sealed} (409) in the seconds before the first entry is */
    Proof of(String number) {
        List<LedgerEntry> entries = ledger.ofRequest(number);
        List<Inclusion> steps = seal.proofs(entries, 0);
        if (steps.isEmpty()) {
            throw Refusal.of(Status.CONFLICT, "request-not-sealed");
        }
        return new Proof(
                number,
                steps.get(0).head(),
                entries.stream()
                        .limit(1)
                        .filter(entry -> entry.actor().equals(Actor.RESIDENT.text()))
                        .map(Receipt::of)
                        .findFirst(),
                steps.stream().map(Step::of).toList());
    }

    /** Whether {@link #of} answers. */
    boolean isThereOne(String number) {
        long size = seal.last().map(Head::size).orElse(0L);
        return ledger.ofRequest(number).stream().anyMatch(entry -> entry.position() > 0 && entry.position() <= size);
    }
}
