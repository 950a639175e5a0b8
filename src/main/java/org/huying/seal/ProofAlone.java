package org.huying.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.ledger.Leaf;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.Verdict.Fault;
import org.huying.seal.Verdict.Refuted;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Proof;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;

/** Checks a proof by itself: signature, receipt and paths. Needs the public keys and nothing of the ledger. */
final class ProofAlone {

    private final RequestProof proof;
    private final List<VerifierKey> keys;

    ProofAlone(RequestProof proof, List<VerifierKey> keys) {
        this.proof = proof;
        this.keys = keys;
    }

    /** Empty if it holds. */
    Optional<Refuted> fault() {
        try {
            var note = SignedNote.parse(proof.head().note());
            var head = TreeHead.parse(note.text());
            if (!note.print().equals(proof.head().note()) || !saysTheSame(head)) {
                return Optional.of(Refuted.of(Fault.HEAD_CHANGED));
            }
            if (keys.stream().noneMatch(key -> key.name().equals(head.origin()))) {
                return Optional.of(Refuted.of(Fault.OTHER_LEDGER));
            }
            if (signer(note, keys).isEmpty()) {
                return Optional.of(Refuted.of(Fault.SIGNATURE));
            }
            return receiptFault().or(() -> stepFault(head));
        } catch (IllegalArgumentException notAHead) {
            return Optional.of(Refuted.of(Fault.HEAD_CHANGED));
        }
    }

    static Optional<VerifierKey> signer(SignedNote note, List<VerifierKey> keys) {
        return keys.stream().filter(note::isSignedBy).findFirst();
    }

    private boolean saysTheSame(TreeHead head) {
        return head.size() == proof.head().size()
                && head.root().base64().equals(proof.head().root())
                && head.at().equals(proof.head().at());
    }

    private Optional<Refuted> receiptFault() {
        if (proof.steps().isEmpty()) {
            return Optional.of(Refuted.of(Fault.STEPS));
        }
        if (proof.receipt().isEmpty()) {
            return Optional.empty();
        }
        var receipt = proof.receipt().get();
        if (!receipt.request().equals(proof.number())) {
            return Optional.of(Refuted.of(Fault.NUMBER));
        }
        var first = proof.steps().get(0);
        return first.position() == receipt.position() && leaf(receipt).base64().equals(first.leaf())
                ? Optional.empty()
                : Optional.of(Refuted.of(Fault.RECEIPT));
    }

    private Optional<Refuted> stepFault(TreeHead head) {
        long before = 0;
        for (RequestProof.Step step : proof.steps()) {
            if (step.position() <= before) {
                return Optional.of(new Refuted(Fault.STEPS, step.position()));
            }
            before = step.position();
            if (!stands(step, head)) {
                return Optional.of(new Refuted(Fault.PATH, step.position()));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(RequestProof.Step step, TreeHead head) {
        try {
            var path = step.path().stream().map(Hash::ofBase64).toList();
            return Proof.includes(Hash.ofBase64(step.leaf()), step.position() - 1, head.size(), path, head.root());
        } catch (IllegalArgumentException notHashes) {
            return false;
        }
    }

    private static Hash leaf(RequestProof.Receipt receipt) {
        if (receipt.position() < 1) {
            throw new IllegalArgumentException("A position counts from 1");
        }
        return Hash.of(new Leaf(new LedgerEntry(
                        0,
                        receipt.position(),
                        receipt.request(),
                        receipt.seq(),
                        receipt.kind(),
                        receipt.version(),
                        receipt.actor(),
                        Instant.ofEpochMilli(receipt.atMs()),
                        receipt.element(),
                        receipt.payload()))
                .hash());
    }
}
