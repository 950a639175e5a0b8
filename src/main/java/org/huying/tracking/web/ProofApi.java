package org.huying.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.ServiceRequest;
import org.huying.seal.RequestProof;
import org.huying.tracking.TrackingDoor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The resident's proof, by the tracking code or from the page that it opened. */
@RestController
@Tag(name = "requests")
class ProofApi {

    private final TrackingDoor door;
    private final OpenedRequest opened;
    private final RequestProofs proofs;

    ProofApi(TrackingDoor door, OpenedRequest opened, RequestProofs proofs) {
        this.door = door;
        this.opened = opened;
        this.proofs = proofs;
    }

    @Operation(summary = "Proof that what happened to the request is in the sealed ledger, to be kept")
    @GetMapping("/api/requests/{number}/proof")
    ResponseEntity<RequestProof> proof(
            @PathVariable String number,
            @RequestHeader(name = "X-Tracking-Code", defaultValue = "") String code,
            @Parameter(hidden = true) HttpServletRequest http) {
        return file(door.open(number, code, http.getRemoteAddr()));
    }

    @Operation(hidden = true)
    @GetMapping("/track/request/proof")
    ResponseEntity<RequestProof> download(HttpServletRequest http) {
        return file(opened.of(http).orElseThrow(() -> Refusal.of(Status.FORBIDDEN, "tracking-closed")));
    }

    private ResponseEntity<RequestProof> file(ServiceRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"proof-%s.json\"".formatted(request.number()))
                .body(proofs.of(request.number()));
    }
}
