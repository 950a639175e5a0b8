package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.huying.request.ServiceRequest;
import org.huying.seal.RequestProof;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The resident's proof as a file, from the page that its code opened. A page: who is refused reads a sentence, no JSON. */
@Controller
class ProofPage {

    private final OpenedRequest opened;
    private final RequestProofs proofs;

    ProofPage(OpenedRequest opened, RequestProofs proofs) {
        this.opened = opened;
        this.proofs = proofs;
    }

    @GetMapping("/track/request/proof")
    ResponseEntity<RequestProof> download(HttpServletRequest http) {
        return opened.of(http).map(ServiceRequest::number).map(proofs::file).orElseGet(() -> ResponseEntity.status(
                        HttpStatus.FOUND)
                .location(URI.create(http.getContextPath() + "/track"))
                .build());
    }
}
