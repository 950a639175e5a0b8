package org.huying.notification.web;

import java.util.List;
import org.huying.access.CurrentStaff;
import org.huying.directory.Role;
import org.huying.moment.Moments;
import org.huying.notification.Outbox;
import org.huying.notification.Outbox.DeadLetter;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For the administrator: which ways out of the house are open, and the messages that could not be told. */
@Controller
class DeliveriesPage {

    /** Streams of the ledger that belong to no request begin with it. */
    private static final String STREAM = "-";

    private final CurrentStaff staff;
    private final Outbox outbox;
    private final Moments moments;

    DeliveriesPage(CurrentStaff staff, Outbox outbox, Moments moments) {
        this.staff = staff;
        this.outbox = outbox;
        this.moments = moments;
    }

    /**
     * @param number empty: about no request, but about the ledger's daily head
     * @param account who was to be told; empty: the resident
     */
    record Line(
            long id,
            String number,
            String message,
            boolean resident,
            String account,
            String channel,
            int attempts,
            String problem,
            String ended) {}

    @GetMapping("/desk/deliveries")
    String show(Model model) {
        check();
        List<Line> lines = outbox.deadLetters().stream().map(this::line).toList();
        model.addAttribute("ways", outbox.ways());
        model.addAttribute("letters", lines);
        model.addAttribute("more", outbox.deadLetterCount() - lines.size());
        return "notification/deliveries";
    }

    @PostMapping("/desk/deliveries/{id}/retry")
    String retry(@PathVariable long id) {
        check();
        outbox.retry(id);
        return "redirect:/desk/deliveries";
    }

    @PostMapping("/desk/deliveries/retry")
    String retryAll() {
        check();
        outbox.retryAll();
        return "redirect:/desk/deliveries";
    }

    private void check() {
        if (!staff.require().is(Role.ADMINISTRATOR)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
    }

    private Line line(DeadLetter letter) {
        return new Line(
                letter.id(),
                letter.requestNumber().startsWith(STREAM) ? "" : letter.requestNumber(),
                letter.message().name(),
                letter.account().isEmpty(),
                letter.account().orElse(""),
                letter.channel().code(),
                letter.attempts(),
                letter.problem(),
                moments.minute(letter.endedAt()));
    }
}
