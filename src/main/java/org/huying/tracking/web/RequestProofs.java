package org.huying.tracking.web;

import java.util.List;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.RequestProof;
import org.huying.seal.SealQueries;
import org.huying.seal.SealQueries.Head;
import org.huying.seal.SealQueries.Inclusion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    /** @throws Refusal {@code request-not-sealed} (409) in the seconds before the first entry is */
    RequestProof of(String number) {
        List<LedgerEntry> entries = ledger.ofRequest(number);
        List<Inclusion> steps = seal.proofs(entries, 0);
        if (steps.isEmpty()) {
            throw Refusal.of(Status.CONFLICT, "request-not-sealed");
        }
        return new RequestProof(
                number,
                steps.get(0).head(),
                entries.stream()
                        .limit(1)
                        .filter(entry -> entry.actor().equals(Actor.RESIDENT.text()))
                        .map(RequestProof.Receipt::of)
                        .findFirst(),
                steps.stream().map(RequestProof.Step::of).toList());
    }

    /** The same to be kept: a browser stores it and stays where it is, whatever it says that it accepts. */
    ResponseEntity<RequestProof> file(String number) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-%s.json\"".formatted(number))
                .body(of(number));
    }

    /** Whether {@link #of} answers. */
    boolean isThereOne(String number) {
        long size = seal.last().map(Head::size).orElse(0L);
        return ledger.ofRequest(number).stream().anyMatch(entry -> entry.position() > 0 && entry.position() <= size);
    }
}
