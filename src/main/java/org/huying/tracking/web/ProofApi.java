package org.huying.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.SealQueries;
import org.huying.seal.SealQueries.Head;
import org.huying.seal.SealQueries.Inclusion;
import org.huying.tracking.TrackingDoor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the resident keeps of the own request: the entry of its receipt in full, and of all that followed the hashes, so that
 * a later change of any step shows, without telling which account took it.
 */
@RestController
@Tag(name = "requests")
class ProofApi {

    private final TrackingDoor door;
    private final LedgerQueries ledger;
    private final SealQueries seal;

    ProofApi(TrackingDoor door, LedgerQueries ledger, SealQueries seal) {
        this.door = door;
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

    /** @param head against which all steps are proven */
    record Proof(String number, Head head, Receipt receipt, List<Step> steps) {}

    @Operation(summary = "Proof that what happened to the request is in the sealed ledger, to be kept")
    @GetMapping("/api/requests/{number}/proof")
    ResponseEntity<Proof> proof(
            @PathVariable String number,
            @RequestHeader(name = "X-Tracking-Code", defaultValue = "") String code,
            @Parameter(hidden = true) HttpServletRequest http) {
        String opened = door.open(number, code, http.getRemoteAddr()).number();
        List<LedgerEntry> entries = ledger.ofRequest(opened);
        List<Inclusion> sealedSteps = seal.proofs(entries, 0);
        if (sealedSteps.isEmpty()) {
            throw Refusal.of(Status.CONFLICT, "request-not-sealed");
        }
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Proof(
                        opened,
                        sealedSteps.get(0).head(),
                        Receipt.of(entries.get(0)),
                        sealedSteps.stream().map(Step::of).toList()));
    }
}
