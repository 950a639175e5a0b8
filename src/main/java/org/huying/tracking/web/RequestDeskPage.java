package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.access.Staff;
import org.huying.escalation.Urging;
import org.huying.handling.CarryingOver;
import org.huying.intake.IdempotencyKey;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.request.Contact;
import org.huying.request.RevealReason;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the desk's page of one request; whatever was typed into it and refused stands in the model already. */
@Component
class RequestDeskPage {

    /** An anonymous reporter's contact opens in the custodian's room only. */
    static final List<RevealReason> REASONS = Arrays.stream(RevealReason.values())
            .filter(reason -> reason != RevealReason.CUSTODIAN_RULING)
            .toList();

    private final RequestReaders readers;
    private final DeskFiles files;
    private final Sentences sentences;

    RequestDeskPage(RequestReaders readers, DeskFiles files, Sentences sentences) {
        this.readers = readers;
        this.files = files;
        this.sentences = sentences;
    }

    /** @param revealed the open contact, which stands on this one answer and is stored nowhere */
    String show(String number, Optional<Contact> revealed, Model model, Locale locale) {
        Staff staff = readers.of(number);
        model.addAttribute("file", files.of(number, staff, revealed, locale));
        model.addAttribute("reasons", REASONS);
        model.addAttribute("mayRemind", UrgingDesk.mayRemind(staff));
        model.addAttribute("maySupervise", UrgingDesk.maySupervise(staff));
        model.addAttribute("mayReview", EarlyReviewDesk.mayReview(staff));
        model.addAttribute("longestReason", CarryingOver.LONGEST_REASON);
        model.addAttribute("mostReminders", Urging.MOST_REMINDERS);
        String key = model.getAttribute("key") instanceof String typed ? typed : "";
        model.addAttribute("key", IdempotencyKey.fits(key) ? key : IdempotencyKey.random());
        for (String empty : List.of("text", "demand", "earlyReason", "done")) {
            if (!model.containsAttribute(empty)) {
                model.addAttribute(empty, "");
            }
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "tracking/desk";
    }

    void refused(Refusal refusal, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(refusal.status().code());
        model.addAttribute("refusal", sentences.sentence(refusal, locale));
        model.addAttribute("errors", sentences.fields(refusal, locale));
    }
}
