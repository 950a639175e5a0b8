package org.huying.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.huying.seal.RequestProof;
import org.huying.tracking.TrackingDoor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The resident's proof, by the tracking code. */
@RestController
@Tag(name = "requests")
class ProofApi {

    private final TrackingDoor door;
    private final RequestProofs proofs;

    ProofApi(TrackingDoor door, RequestProofs proofs) {
        this.door = door;
        this.proofs = proofs;
    }

    @Operation(summary = "Proof that what happened to the request is in the sealed ledger, to be kept")
    @GetMapping("/api/requests/{number}/proof")
    ResponseEntity<RequestProof> proof(
            @PathVariable String number,
            @RequestHeader(name = "X-Tracking-Code", defaultValue = "") String code,
            @Parameter(hidden = true) HttpServletRequest http) {
        return proofs.file(door.open(number, code, http.getRemoteAddr()).number());
    }
}
