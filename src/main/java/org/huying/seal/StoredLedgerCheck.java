package org.huying.seal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.ledger.Leaf;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.Verdict.Fault;
import org.huying.seal.Verdict.FileHolds;
import org.huying.seal.Verdict.PlaceHolds;
import org.huying.seal.Verdict.Refuted;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Proof;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.springframework.stereotype.Component;

/** Compares with heads, tiles and entries as they are stored now; believes none of them without the others. */
@Component
class StoredLedgerCheck implements LedgerCheck {

    private final LedgerQueries ledger;
    private final SealQueries seal;
    private final Heads heads;

    StoredLedgerCheck(LedgerQueries ledger, SealQueries seal, Heads heads) {
        this.ledger = ledger;
        this.seal = seal;
        this.heads = heads;
    }

    @Override
    public Verdict file(String text) {
        var proof = ProofText.read(text).orElseThrow(() -> Refusal.of(Status.UNPROCESSABLE, "proof-unreadable"));
        return new ProofAlone(proof, heads.keys())
                .fault()
                .or(() -> headFault(proof))
                .or(() -> entryFault(proof))
                .<Verdict>map(Function.identity())
                .orElseGet(() -> {
                    var note = SignedNote.parse(proof.head().note());
                    return new FileHolds(proof, TreeHead.parse(note.text()).origin(), signer(note));
                });
    }

    private Optional<Refuted> headFault(RequestProof proof) {
        var shown = heads.of(proof.head().size());
        var note = SignedNote.parse(proof.head().note());
        if (shown.filter(head -> head.text().equals(note.text())).isEmpty()) {
            return Optional.of(Refuted.of(Fault.HEAD_NOT_PUBLISHED));
        }
        return shown.get().equals(note) ? Optional.empty() : Optional.of(Refuted.of(Fault.SIGNATURE));
    }

    private Optional<Refuted> entryFault(RequestProof proof) {
        Map<Long, LedgerEntry> own = ledger.ofRequest(proof.number()).stream()
                .filter(entry -> entry.position() > 0)
                .collect(Collectors.toMap(LedgerEntry::position, Function.identity(), (one, other) -> one));
        for (int at = 0; at < proof.steps().size(); at++) {
            var step = proof.steps().get(at);
            var entry = own.get(step.position());
            if (entry == null || !leaf(entry).equals(step.leaf())) {
                return Optional.of(new Refuted(whose(step), step.position()));
            }
            if (entry.seq() != at + 1) {
                return Optional.of(new Refuted(Fault.STEPS, step.position()));
            }
        }
        return Optional.empty();
    }

    private Fault whose(RequestProof.Step step) {
        return at(step.position())
                        .filter(entry -> leaf(entry).equals(step.leaf()))
                        .isPresent()
                ? Fault.NUMBER
                : Fault.ENTRY_CHANGED;
    }

    @Override
    public Verdict place(String position, String digest, Optional<String> number) {
        var asked = Place.read(position, digest, number);
        var last = heads.last();
        if (last.isEmpty()
                || asked.position() > TreeHead.parse(last.get().text()).size()) {
            return new Refuted(Fault.NOT_SEALED, asked.position());
        }
        try {
            return place(asked, last.get());
        } catch (BrokenTree broken) {
            return new Refuted(Fault.ENTRY_CHANGED, asked.position());
        }
    }

    private Verdict place(Place asked, SignedNote last) {
        var head = TreeHead.parse(last.text());
        var sealed = seal.inclusion(asked.position(), head.size()).orElseThrow();
        if (!sealed.leaf().equals(asked.leaf().base64())) {
            return new Refuted(Fault.DIGEST, asked.position());
        }
        var path = sealed.path().stream().map(Hash::ofBase64).toList();
        var entry = at(asked.position());
        if (ProofAlone.signer(last, heads.keys()).isEmpty()
                || !Proof.includes(asked.leaf(), asked.position() - 1, head.size(), path, head.root())
                || entry.filter(found -> leaf(found).equals(sealed.leaf())).isEmpty()) {
            return new Refuted(Fault.ENTRY_CHANGED, asked.position());
        }
        if (asked.number().isPresent()
                && !asked.number().get().equals(entry.get().requestNumber())) {
            return new Refuted(Fault.NUMBER, asked.position());
        }
        return new PlaceHolds(head.origin(), signer(last), asked.position(), sealed.head(), asked.number());
    }

    private Optional<LedgerEntry> at(long position) {
        return ledger.after(position - 1, 1).stream()
                .filter(entry -> entry.position() == position)
                .findFirst();
    }

    private String signer(SignedNote note) {
        return ProofAlone.signer(note, heads.keys()).orElseThrow().id();
    }

    private static String leaf(LedgerEntry entry) {
        return Hash.of(new Leaf(entry).hash()).base64();
    }
}
