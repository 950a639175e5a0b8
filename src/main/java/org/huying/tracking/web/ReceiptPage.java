package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.huying.moment.Moments;
import org.huying.problem.Refusal;
import org.huying.request.RequestNumbers;
import org.huying.request.ServiceRequest;
import org.huying.seal.RequestProof;
import org.huying.seal.RequestProof.Step;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The receipt to be printed, one sheet: number, digest, head and proof, and a code that leads a stranger's phone to the check
 * page. It holds nothing of what was written and not the tracking code, so that it can be shown around.
 */
@Controller
class ReceiptPage {

    private final OpenedRequest opened;
    private final RequestProofs proofs;
    private final CheckAddress check;
    private final Moments moments;

    ReceiptPage(OpenedRequest opened, RequestProofs proofs, CheckAddress check, Moments moments) {
        this.opened = opened;
        this.proofs = proofs;
        this.check = check;
        this.moments = moments;
    }

    /**
     * What the sheet says of the seal.
     *
     * @param digest of the entry that received the request, base64
     * @param path from the digest to the root of the head
     * @param ledger its name
     * @param note the signed head, as text
     * @param steps of the request that the head covers
     */
    record Sealed(
            long position,
            String digest,
            List<String> path,
            String ledger,
            long size,
            String sealedAt,
            String note,
            int steps,
            String address,
            QrCode code) {}

    @GetMapping("/track/request/receipt")
    String show(HttpServletRequest http, Model model) {
        Optional<ServiceRequest> request = opened.of(http);
        request.ifPresent(found -> {
            model.addAttribute("grouped", RequestNumbers.grouped(found.number()));
            model.addAttribute("received", moments.minute(found.receivedAt()));
            model.addAttribute("checkPage", check.page(http));
            sealed(found.number(), http, model);
        });
        return request.isPresent() ? "tracking/receipt" : "redirect:/track";
    }

    private void sealed(String number, HttpServletRequest http, Model model) {
        try {
            model.addAttribute("sealed", sealed(proofs.of(number), http));
        } catch (Refusal refusal) {
            // not sealed yet, or the ledger was changed: either is a sentence on the sheet
            model.addAttribute("sealed", null);
            model.addAttribute("why", refusal.messageKey());
        }
    }

    private Sealed sealed(RequestProof proof, HttpServletRequest http) {
        Step first = proof.steps().get(0);
        String address = check.of(http, first.position(), first.leaf());
        return new Sealed(
                first.position(),
                first.leaf(),
                first.path(),
                proof.head().note().lines().findFirst().orElse(""),
                proof.head().size(),
                moments.second(proof.head().at()),
                proof.head().note(),
                proof.steps().size(),
                address,
                QrCode.of(address));
    }
}
