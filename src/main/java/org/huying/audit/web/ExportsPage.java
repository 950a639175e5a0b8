package org.huying.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huying.access.Staff;
import org.huying.audit.ExportFormat;
import org.huying.audit.ExportRequest;
import org.huying.audit.Exports;
import org.huying.audit.FilterTerms;
import org.huying.audit.TownTerms;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What left the room, and exports with contacts that one auditor asks for and another one grants. */
@Controller
@RequestMapping("/audit/exports")
class ExportsPage {

    private static final Set<String> DONE = Set.of("asked", "granted", "refused");

    private final AuditReaders readers;
    private final Exports exports;
    private final TownTerms town;
    private final ExportLines lines;
    private final FilterWords words;
    private final Download download;
    private final Sentences sentences;

    ExportsPage(
            AuditReaders readers,
            Exports exports,
            TownTerms town,
            ExportLines lines,
            FilterWords words,
            Download download,
            Sentences sentences) {
        this.readers = readers;
        this.exports = exports;
        this.town = town;
        this.lines = lines;
        this.words = words;
        this.download = download;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        Staff auditor = readers.auditor();
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("exports", lines.of(exports.newest(), auditor.account(), locale));
        return "audit/exports";
    }

    /** The form that asks; its filter is that of the search, where it is put right if it means nothing. */
    @GetMapping("/new")
    String form(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        readers.auditor();
        FilterTerms terms = FilterTerms.of(asked);
        try {
            town.ofAddress(asked);
        } catch (Refusal refusal) {
            return "redirect:/audit?" + terms.query();
        }
        return form(terms, "", "", model, locale);
    }

    @PostMapping("/new")
    String ask(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String format,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Staff auditor = readers.auditor();
        FilterTerms terms = FilterTerms.of(asked);
        try {
            exports.ask(town.known(terms), format(format), reason, auditor.account());
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().code());
            model.addAttribute("refusal", sentences.sentence(refusal, locale));
            model.addAttribute("errors", sentences.fields(refusal, locale));
            return form(terms, reason, format, model, locale);
        }
        return "redirect:/audit/exports?done=asked";
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String granted) {
        boolean yes = granted.equals("yes");
        exports.answer(id, yes, readers.auditor().account());
        return "redirect:/audit/exports?done=" + (yes ? "granted" : "refused");
    }

    @PostMapping("/{id}/file")
    void fetch(@PathVariable long id, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = exports.fetch(id, readers.auditor().account());
        download.begin(export.format(), "requests-with-contacts", response);
        exports.write(export.terms(), export.format(), true, response.getOutputStream(), locale);
    }

    /** Addresses of posted forms, when their language is changed. */
    @GetMapping({"/{id}/answer", "/{id}/file"})
    String again() {
        return "redirect:/audit/exports";
    }

    private String form(FilterTerms terms, String reason, String format, Model model, Locale locale) {
        model.addAttribute("terms", terms);
        model.addAttribute("filter", words.of(terms, locale));
        model.addAttribute("reason", reason);
        model.addAttribute("format", format);
        model.addAttribute("formats", ExportFormat.SHEETS);
        model.addAttribute("longestReason", Exports.LONGEST_REASON);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "audit/ask";
    }

    static ExportFormat format(String code) {
        return ExportFormat.sheet(code).orElseThrow(() -> Refusal.of(Status.BAD_REQUEST, "audit-export-format"));
    }
}
