package org.huying.intake.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.huying.request.RequestNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The receipt page's contents, from the key in the cookie. */
@Component
class Receipts {

    /** As the tracking page writes it. */
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReportSending sending;
    private final Clock clock;

    Receipts(ReportSending sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
    }

    void show(@Nullable String key, boolean operator, Model model) {
        model.addAttribute("operator", operator);
        sending.receipt(key == null ? "" : key).ifPresent(receipt -> {
            model.addAttribute("receipt", receipt);
            model.addAttribute("grouped", RequestNumbers.grouped(receipt.number()));
            model.addAttribute(
                    "receivedAt", TO_THE_MINUTE.format(receipt.receivedAt().atZone(clock.getZone())));
        });
    }
}
