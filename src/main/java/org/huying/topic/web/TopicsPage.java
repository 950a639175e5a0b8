package org.huying.topic.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.directory.DirectoryQueries;
import org.huying.evaluation.RatingMonth;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.topic.TopicQueries;
import org.huying.topic.Topics;
import org.huying.topic.Topics.Plan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Topics of the months; a supervisor makes one of the proposed categories a project. */
@Controller
class TopicsPage {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Plan NOTHING_YET = new Plan("", "", "", "");

    private final TopicReaders readers;
    private final TopicViews views;
    private final Topics topics;
    private final TopicQueries queries;
    private final DirectoryQueries directory;
    private final Clock clock;

    TopicsPage(
            TopicReaders readers,
            TopicViews views,
            Topics topics,
            TopicQueries queries,
            DirectoryQueries directory,
            Clock clock) {
        this.readers = readers;
        this.views = views;
        this.topics = topics;
        this.queries = queries;
        this.directory = directory;
        this.clock = clock;
    }

    record Line(String number, String made, String state, String unit) {}

    @GetMapping("/desk/topics")
    String show(Model model, Locale locale) {
        readers.check();
        return page(model, locale, "", NOTHING_YET, Map.of());
    }

    @PostMapping("/desk/topics/{month}")
    String open(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String measures,
            @RequestParam(defaultValue = "") String endsOn,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String account = readers.steering();
        RatingMonth asked = readers.month(month);
        // browsers send lines as CRLF whatever was typed
        Plan plan = new Plan(category, owner, measures.replace("\r\n", "\n").strip(), endsOn);
        try {
            topics.open(asked, plan, account);
        } catch (Refusal refusal) {
            if (refusal.status() != Status.UNPROCESSABLE) {
                throw refusal;
            }
            response.setStatus(refusal.status().code());
            return page(model, locale, month, plan, refusal.fields());
        }
        return "redirect:/desk/topics";
    }

    @GetMapping("/desk/topics/{month}/{category}")
    String requests(
            @PathVariable String month,
            @PathVariable String category,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        readers.check();
        RatingMonth asked = readers.month(month);
        String code = readers.category(category).code();
        TopicQueries.Page list = queries.requests(code, asked, page);
        List<Line> lines = list.lines().stream()
                .map(line -> new Line(
                        line.number(),
                        TO_THE_MINUTE.format(line.madeAt().atZone(clock.getZone())),
                        line.state(),
                        line.leadUnit()
                                .map(unit -> directory.unitName(unit).in(locale))
                                .orElse("")))
                .toList();
        model.addAttribute("month", asked);
        model.addAttribute("category", code);
        model.addAttribute("name", views.name(code, locale));
        model.addAttribute("list", list);
        model.addAttribute("lines", lines);
        return "topic/requests";
    }

    private String page(Model model, Locale locale, String entered, Plan plan, Map<String, FieldProblem> problems) {
        model.addAttribute("months", views.months(locale));
        model.addAttribute("owners", views.owners(locale));
        model.addAttribute("steers", readers.maySteer());
        model.addAttribute("entered", entered);
        model.addAttribute("plan", plan);
        model.addAttribute("problems", problems);
        return "topic/topics";
    }
}
