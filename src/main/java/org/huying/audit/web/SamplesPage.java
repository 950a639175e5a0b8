package org.huying.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.audit.FilterTerms;
import org.huying.audit.Finding;
import org.huying.audit.Sample;
import org.huying.audit.Samples;
import org.huying.audit.TownTerms;
import org.huying.moment.Moments;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.review.Reviewing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Draws samples of closed cases and records what was found in each. */
@Controller
@RequestMapping("/audit/samples")
class SamplesPage {

    private static final String USUAL_SIZE = "20";
    private static final Set<String> DONE = Set.of("drawn", "found", "asked", "same", "differs");

    private final AuditReaders readers;
    private final Samples samples;
    private final TownTerms town;
    private final FilterWords words;
    private final FilterChoices choices;
    private final AccountNames names;
    private final Moments moments;
    private final AgainLines again;
    private final Sentences sentences;

    SamplesPage(
            AuditReaders readers,
            Samples samples,
            TownTerms town,
            FilterWords words,
            FilterChoices choices,
            AccountNames names,
            Moments moments,
            AgainLines again,
            Sentences sentences) {
        this.readers = readers;
        this.samples = samples;
        this.town = town;
        this.words = words;
        this.choices = choices;
        this.names = names;
        this.moments = moments;
        this.again = again;
        this.sentences = sentences;
    }

    record Line(
            long id,
            String seed,
            String filter,
            String query,
            int size,
            long population,
            String drawn,
            int found,
            int objections) {}

    /** @param askable by the reader: may it be asked to send it back */
    record CaseLine(
            int place,
            String number,
            String title,
            String finding,
            String words,
            String found,
            Optional<AgainLines.Line> again,
            boolean askable) {}

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        readers.auditor();
        return list(FilterTerms.of(asked), "", USUAL_SIZE, model, locale);
    }

    @PostMapping
    String draw(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "") String size,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String account = readers.auditor().account();
        FilterTerms terms = FilterTerms.of(asked);
        try {
            return "redirect:/audit/samples/" + samples.draw(town.known(terms), seed, number(size), account)
                    + "?done=drawn";
        } catch (Refusal refusal) {
            refused(refusal, response, model, locale);
            return list(terms, seed, size, model, locale);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        String account = readers.auditor().account();
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return show(id, account, Typed.NOTHING, model, locale);
    }

    @PostMapping("/{id}/check")
    String check(@PathVariable long id) {
        readers.auditor();
        return "redirect:/audit/samples/" + id + "?done=" + (samples.isReproduced(id) ? "same" : "differs");
    }

    @PostMapping("/{id}/cases/{place}")
    String find(
            @PathVariable long id,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String sendBack,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String account = readers.auditor().account();
        try {
            samples.find(id, place, finding, said, sendBack, account);
            return done(id, place, sendBack.isBlank() ? "found" : "asked");
        } catch (Refusal refusal) {
            refused(refusal, response, model, locale);
            return show(id, account, new Typed(place, finding, said, sendBack), model, locale);
        }
    }

    @PostMapping("/{id}/cases/{place}/sending-back")
    String sendBack(
            @PathVariable long id,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String sendBack,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String account = readers.auditor().account();
        try {
            samples.sendBack(id, place, sendBack, account);
            return done(id, place, "asked");
        } catch (Refusal refusal) {
            refused(refusal, response, model, locale);
            return show(id, account, new Typed(place, "", "", sendBack), model, locale);
        }
    }

    /** Addresses of posted forms, when their language is changed. */
    @GetMapping({"/{id}/check", "/{id}/cases/{place}", "/{id}/cases/{place}/sending-back"})
    String again(@PathVariable long id) {
        return "redirect:/audit/samples/" + id;
    }

    private String list(FilterTerms terms, String seed, String size, Model model, Locale locale) {
        model.addAttribute("terms", terms);
        model.addAttribute("choices", choices.of(locale));
        model.addAttribute("seed", seed);
        model.addAttribute("size", size);
        model.addAttribute("mostCases", Samples.MOST_CASES);
        withoutErrors(model);
        model.addAttribute(
                "samples",
                samples.newest().stream().map(sample -> line(sample, locale)).toList());
        return "audit/samples";
    }

    /** What was typed about the case at that place, when it is refused. */
    private record Typed(int place, String finding, String words, String sendBack) {
        static final Typed NOTHING = new Typed(0, "", "", "");
    }

    /** Back to the case: a sample may be long. */
    private static String done(long id, int place, String what) {
        return "redirect:/audit/samples/" + id + "?done=" + what + "#case-" + place;
    }

    private String show(long id, String account, Typed typed, Model model, Locale locale) {
        model.addAttribute("sample", line(samples.sample(id), locale));
        List<CaseLine> cases = samples.cases(id).stream()
                .map(drawn -> caseLine(drawn, account))
                .toList();
        model.addAttribute("cases", cases);
        model.addAttribute("findings", Finding.values());
        model.addAttribute("at", typed.place());
        model.addAttribute("typedFinding", typed.finding());
        model.addAttribute("typedWords", typed.words());
        model.addAttribute("typedSendBack", typed.sendBack());
        model.addAttribute("longestWords", Samples.LONGEST_WORDS);
        model.addAttribute("longestReason", Reviewing.LONGEST_REASON);
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", "");
        }
        withoutErrors(model);
        return "audit/sample";
    }

    private static void withoutErrors(Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }

    private void refused(Refusal refusal, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(refusal.status().code());
        model.addAttribute("refusal", sentences.sentence(refusal, locale));
        model.addAttribute("errors", sentences.fields(refusal, locale));
    }

    private Line line(Sample sample, Locale locale) {
        return new Line(
                sample.id(),
                sample.seed(),
                words.of(sample.terms(), locale),
                sample.terms().query(),
                sample.size(),
                sample.population(),
                names.name(sample.drawnBy()) + " " + moments.minute(sample.drawnAt()),
                sample.found(),
                sample.objections());
    }

    private CaseLine caseLine(Sample.Case drawn, String account) {
        return new CaseLine(
                drawn.place(),
                drawn.number(),
                drawn.title(),
                drawn.finding().map(Finding::name).orElse(""),
                drawn.words().orElse(""),
                drawn.foundBy().map(names::name).orElse("")
                        + drawn.foundAt().map(at -> " " + moments.minute(at)).orElse(""),
                drawn.again().map(again::line),
                drawn.askableBy(account));
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
