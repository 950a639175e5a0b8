package org.huying.replay.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.replay.CaseReplay;
import org.huying.request.RequestNumbers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One request, step by step: a table that needs no script, and the diagrams beside it for whoever has them. */
@Controller
class ReplayPage {

    private final Auditors auditors;
    private final CaseReplay replays;
    private final ReplayViews views;

    ReplayPage(Auditors auditors, CaseReplay replays, ReplayViews views) {
        this.auditors = auditors;
        this.replays = replays;
        this.views = views;
    }

    @GetMapping("/audit/requests/{number}/replay")
    String show(@PathVariable String number, HttpServletResponse response, Model model, Locale locale) {
        auditors.only();
        DiagramPolicy.of(response);
        String meant =
                RequestNumbers.normalise(number).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "request-unknown"));
        model.addAttribute("replay", views.of(replays.of(meant, locale), locale));
        model.addAttribute("number", meant);
        return "replay/replay";
    }
}
