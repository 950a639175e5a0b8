package org.huying.retention.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.ledger.Actor;
import org.huying.moment.Moments;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.retention.Plan;
import org.huying.retention.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For the administrator: what is due, what was erased before, and a button for who cannot wait for the night. */
@Controller
@RequestMapping("/desk/retention")
class RetentionPage {

    private final CurrentStaff staff;
    private final Retention retention;
    private final DirectoryQueries directory;
    private final Moments moments;

    RetentionPage(CurrentStaff staff, Retention retention, DirectoryQueries directory, Moments moments) {
        this.staff = staff;
        this.retention = retention;
        this.directory = directory;
        this.moments = moments;
    }

    /** @param category its name; empty when nobody chose one */
    record Line(String category, int contacts, int photos, int words, String rule) {}

    /** @param by an account; empty for the nightly round */
    record RoundLine(String at, String by, Retention.Outcome outcome) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean done, Model model, Locale locale) {
        administrator();
        Plan plan = retention.plan();
        List<Line> lines = plan.lines().stream()
                .map(line -> line(line, locale))
                .sorted(Comparator.comparing(Line::category))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("asked", plan.asked());
        model.addAttribute(
                "rounds", retention.rounds().stream().map(this::round).toList());
        model.addAttribute("done", done);
        return "retention/retention";
    }

    @PostMapping
    String erase() {
        Staff who = administrator();
        retention.erase(Actor.staff(who.account()), () -> {});
        return "redirect:/desk/retention?done=true";
    }

    private Staff administrator() {
        Staff who = staff.require();
        if (!who.is(Role.ADMINISTRATOR)) {
            throw Refusal.of(Status.FORBIDDEN, "not-allowed");
        }
        return who;
    }

    private Line line(Plan.Line line, Locale locale) {
        String category = line.category()
                .map(code -> directory
                        .category(code)
                        .map(known -> known.name().in(locale))
                        .orElse(code))
                .orElse("");
        return new Line(
                category,
                line.contacts(),
                line.photos(),
                line.words(),
                line.period().rule());
    }

    private RoundLine round(Retention.Round round) {
        String by = new Actor(round.by()).account().orElse("");
        return new RoundLine(moments.minute(round.at()), by, round.outcome());
    }
}
