package org.huying.topic.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.huying.evaluation.RatingMonth;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.topic.Topics;
import org.huying.topic.Topics.Plan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supervisor makes a proposed category the project of its month, changes its plan, and closes it. */
@Controller
@RequestMapping("/desk/topics/{month}")
class TopicSteering {

    private final TopicReaders readers;
    private final TopicsPage page;
    private final Topics topics;

    TopicSteering(TopicReaders readers, TopicsPage page, Topics topics) {
        this.readers = readers;
        this.page = page;
        this.topics = topics;
    }

    /** The address of a refused form, when its language is changed. */
    @GetMapping({"", "/change", "/closing"})
    String again() {
        return "redirect:/desk/topics";
    }

    @PostMapping
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
        Plan plan = new Plan(owner, lines(measures), endsOn);
        try {
            topics.open(asked, category, plan, account);
        } catch (Refusal refusal) {
            var typed = Map.of("category", category, "owner", owner, "measures", measures, "endsOn", endsOn);
            return again("open", month, typed, refusal, response, model, locale);
        }
        return done(month);
    }

    @PostMapping("/change")
    String change(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String measures,
            @RequestParam(defaultValue = "") String endsOn,
            @RequestParam(defaultValue = "-1") int seen,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String account = readers.steering();
        RatingMonth asked = readers.month(month);
        try {
            topics.change(asked, new Plan(owner, lines(measures), endsOn), seen, account);
        } catch (Refusal refusal) {
            var typed = Map.of("owner", owner, "measures", measures, "endsOn", endsOn);
            return again("change", month, typed, refusal, response, model, locale);
        }
        return done(month);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String conclusion,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        String account = readers.steering();
        RatingMonth asked = readers.month(month);
        try {
            topics.close(asked, lines(conclusion), account);
        } catch (Refusal refusal) {
            return again("close", month, Map.of("conclusion", conclusion), refusal, response, model, locale);
        }
        return done(month);
    }

    /** The page again with what was typed; what no field is to blame for is the error page's matter. */
    private String again(
            String form,
            String month,
            Map<String, String> typed,
            Refusal refusal,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (refusal.status() != Status.UNPROCESSABLE) {
            throw refusal;
        }
        response.setStatus(refusal.status().code());
        return page.show(new Entered(form, month, typed, refusal.fields().keySet()), model, locale);
    }

    private static String done(String month) {
        return "redirect:/desk/topics#" + month;
    }

    /** Browsers send lines as CRLF whatever was typed. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
