package org.huying.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.audit.CaseSearch;
import org.huying.audit.FilterTerms;
import org.huying.audit.TownTerms;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The room's front page: the search over all requests. Its address is the whole question, so it can be handed on. */
@Controller
class AuditSearchPage {

    private final AuditReaders readers;
    private final CaseSearch search;
    private final TownTerms town;
    private final FilterChoices choices;
    private final CaseLines lines;
    private final Sentences sentences;

    AuditSearchPage(
            AuditReaders readers,
            CaseSearch search,
            TownTerms town,
            FilterChoices choices,
            CaseLines lines,
            Sentences sentences) {
        this.readers = readers;
        this.search = search;
        this.town = town;
        this.choices = choices;
        this.lines = lines;
        this.sentences = sentences;
    }

    @GetMapping("/audit")
    String search(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        readers.auditor();
        FilterTerms terms = FilterTerms.of(asked);
        model.addAttribute("terms", terms);
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("errors", Map.of());
        CaseSearch.Page found = new CaseSearch.Page(List.of(), Optional.empty(), 0);
        try {
            found = search.find(
                    town.ofAddress(asked).filter(), Optional.of(after).filter(number -> !number.isEmpty()));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().code());
            model.addAttribute("refusal", sentences.sentence(refusal, locale));
            model.addAttribute("errors", sentences.fields(refusal, locale));
        }
        model.addAttribute("lines", lines.of(found.lines(), locale));
        model.addAttribute("total", found.total());
        model.addAttribute("first", "/audit?" + terms.query());
        model.addAttribute("isFirst", after.isEmpty());
        model.addAttribute(
                "next",
                found.next()
                        .map(number -> "/audit?" + (terms.isEmpty() ? "" : terms.query() + "&") + "after=" + number)
                        .orElse(""));
        return "audit/search";
    }
}
