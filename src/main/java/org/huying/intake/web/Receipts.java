package org.huying.intake.web;

import org.huying.moment.Moments;
import org.huying.request.RequestNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The receipt page's contents, from the key in the cookie. */
@Component
class Receipts {

    private final ReportSending sending;
    private final Moments moments;

    Receipts(ReportSending sending, Moments moments) {
        this.sending = sending;
        this.moments = moments;
    }

    void show(@Nullable String key, boolean operator, Model model) {
        model.addAttribute("operator", operator);
        sending.receipt(key == null ? "" : key).ifPresent(receipt -> {
            model.addAttribute("receipt", receipt);
            model.addAttribute("grouped", RequestNumbers.grouped(receipt.number()));
            model.addAttribute("receivedAt", moments.minute(receipt.receivedAt()));
        });
    }
}
