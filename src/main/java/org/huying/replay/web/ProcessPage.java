package org.huying.replay.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.problem.Sentences;
import org.huying.replay.Cohort;
import org.huying.replay.Figure;
import org.huying.replay.Figures;
import org.huying.replay.ProcessModel;
import org.huying.replay.ProcessModels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the process runs over the requests of a period: counts of requests, never of residents. */
@Controller
class ProcessPage {

    private static final String LOOP = "request-loop";

    private final Auditors auditors;
    private final CohortForm cohorts;
    private final HeatLines heat;
    private final FigureLines lines;
    private final Figures figures;
    private final ProcessModels models;
    private final DirectoryQueries directory;
    private final Sentences sentences;

    ProcessPage(
            Auditors auditors,
            CohortForm cohorts,
            HeatLines heat,
            FigureLines lines,
            Figures figures,
            ProcessModels models,
            DirectoryQueries directory,
            Sentences sentences) {
        this.auditors = auditors;
        this.cohorts = cohorts;
        this.heat = heat;
        this.lines = lines;
        this.figures = figures;
        this.models = models;
        this.directory = directory;
        this.sentences = sentences;
    }

    record Choice(String code, String text) {}

    @GetMapping("/audit/process")
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = LOOP) String process,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        auditors.only();
        choices(model, locale);
        DiagramPolicy.of(response);
        try {
            Cohort cohort = cohorts.read(from, to, area);
            figures(cohort, shown(process), model, locale);
            typed(cohort.from().toString(), cohort.to().toString(), area, process, model);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().code());
            model.addAttribute("refusal", sentences.sentence(refusal, locale));
            typed(from, to, area, process, model);
        }
        return "replay/process";
    }

    private static void typed(String from, String to, String area, String process, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("area", area);
        model.addAttribute("process", process);
    }

    private void figures(Cohort cohort, ProcessModel shown, Model model, Locale locale) {
        model.addAttribute("diagram", shown.key() + "/" + shown.version());
        List<HeatLines.Work> work = heat.work(cohort, locale);
        model.addAttribute(
                "work",
                work.stream().filter(one -> one.process().equals(shown.key())).toList());
        model.addAttribute("bottlenecks", HeatLines.bottlenecks(work));
        model.addAttribute("variants", lines.variants(cohort, locale));
        model.addAttribute("pingPong", lines.pingPong(cohort, locale));
        model.addAttribute("fourEyes", lines.fourEyes(cohort));
        model.addAttribute("atTheLimit", lines.atTheLimit(cohort, locale));
        model.addAttribute("scores", lines.scores(cohort, locale));
    }

    /** The requests behind one line of a figure. */
    @GetMapping("/audit/process/requests")
    String requests(
            @RequestParam Figure figure,
            @RequestParam String under,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String area,
            Model model) {
        auditors.only();
        Cohort cohort = cohorts.read(from, to, area);
        List<String> numbers = figures.requests(figure, cohort, under);
        model.addAttribute("figure", figure.name());
        model.addAttribute("cohort", cohort);
        model.addAttribute("back", "/audit/process?" + CohortForm.query(cohort));
        model.addAttribute("numbers", numbers);
        model.addAttribute("cut", numbers.size() == Figures.MOST_REQUESTS);
        return "replay/requests";
    }

    private ProcessModel shown(String process) {
        return models.newest().stream()
                .filter(one -> one.key().equals(process))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Status.UNPROCESSABLE, "process-unknown"));
    }

    private void choices(Model model, Locale locale) {
        model.addAttribute(
                "processes",
                models.newest().stream()
                        .map(one -> new Choice(one.key(), one.name().in(locale)))
                        .toList());
        model.addAttribute(
                "areas",
                Stream.of(Area.Level.COMMUNITY, Area.Level.GRID)
                        .flatMap(level -> directory.areas(level).stream())
                        .map(one -> new Choice(one.code(), one.name().in(locale)))
                        .sorted(Comparator.comparing(Choice::code))
                        .toList());
    }
}
