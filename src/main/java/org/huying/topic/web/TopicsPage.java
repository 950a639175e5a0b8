package org.huying.topic.web;

import java.util.List;
import java.util.Locale;
import org.huying.directory.DirectoryQueries;
import org.huying.evaluation.RatingMonth;
import org.huying.moment.Moments;
import org.huying.topic.TopicQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Topics of the months, and the requests behind each figure. */
@Controller
class TopicsPage {

    private final TopicReaders readers;
    private final TopicViews views;
    private final TopicQueries queries;
    private final DirectoryQueries directory;
    private final Moments moments;

    TopicsPage(
            TopicReaders readers, TopicViews views, TopicQueries queries, DirectoryQueries directory, Moments moments) {
        this.readers = readers;
        this.views = views;
        this.queries = queries;
        this.directory = directory;
        this.moments = moments;
    }

    record Line(String number, String made, String state, String unit) {}

    @GetMapping("/desk/topics")
    String show(Model model, Locale locale) {
        readers.check();
        return show(Entered.NOTHING, model, locale);
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
                        moments.minute(line.madeAt()),
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

    String show(Entered entered, Model model, Locale locale) {
        model.addAttribute("months", views.months(locale));
        model.addAttribute("owners", views.owners(locale));
        model.addAttribute("steers", readers.maySteer());
        model.addAttribute("entered", entered);
        return "topic/topics";
    }
}
