package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.access.Staff;
import org.huying.ledger.Actor;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Contact;
import org.huying.request.ContactVault;
import org.huying.request.RevealReason;
import org.huying.tracking.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request on the desk: the file, what happened, words with the resident, and the contact for a reason. */
@Controller
@RequestMapping("/desk/requests/{number}")
class RequestDesk {

    private static final Set<String> DONE = Set.of("message", "reminded", "supervised", "reviewed-early");

    private final RequestReaders readers;
    private final Visibility visibility;
    private final RequestDeskPage page;
    private final SentMessages messages;
    private final ContactVault vault;

    RequestDesk(
            RequestReaders readers,
            Visibility visibility,
            RequestDeskPage page,
            SentMessages messages,
            ContactVault vault) {
        this.readers = readers;
        this.visibility = visibility;
        this.page = page;
        this.messages = messages;
        this.vault = vault;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return page.show(number, Optional.empty(), model, locale);
    }

    /** The address of a refused form, when its language is changed. */
    @GetMapping({"/messages", "/contact", "/reminders", "/supervisions", "/early-reviews"})
    String again(@PathVariable String number) {
        return "redirect:/desk/requests/" + number;
    }

    @PostMapping("/messages")
    String write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Staff staff = contacting(number);
        try {
            messages.fromDesk(number, staff.account(), key, text);
            return "redirect:/desk/requests/" + number + "?done=message";
        } catch (Refusal refusal) {
            page.refused(refusal, response, model, locale);
            model.addAttribute("text", text);
            model.addAttribute("key", key);
            return page.show(number, Optional.empty(), model, locale);
        }
    }

    /** Answers with the page itself and no redirect: the open contact is on this one answer and stored nowhere. */
    @PostMapping("/contact")
    String reveal(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Staff staff = contacting(number);
        try {
            RevealReason why = RequestDeskPage.REASONS.stream()
                    .filter(known -> known.name().equals(reason))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                            "reveal-needs-reason", Map.of("reason", FieldProblem.of("tracking.reveal.choose"))));
            Contact contact = vault.reveal(number, why, Actor.staff(staff.account()));
            return page.show(number, Optional.of(contact), model, locale);
        } catch (Refusal refusal) {
            page.refused(refusal, response, model, locale);
            return page.show(number, Optional.empty(), model, locale);
        }
    }

    private Staff contacting(String number) {
        return readers.who(staff -> visibility.mayContact(staff, number), number);
    }
}
