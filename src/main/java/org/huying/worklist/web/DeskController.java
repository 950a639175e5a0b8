package org.huying.worklist.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.huying.access.CurrentStaff;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.worklist.Worklist;
import org.huying.worklist.WorklistQueries;
import org.huying.worklist.WorklistQueries.View;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The staff's lists: mine, my units', due, done. */
@Controller
class DeskController {

    private final Worklist worklist;
    private final WorklistQueries queries;
    private final TaskViews tasks;
    private final CurrentStaff currentStaff;
    private final Sentences sentences;
    private final MessageSource messages;

    DeskController(
            Worklist worklist,
            WorklistQueries queries,
            TaskViews tasks,
            CurrentStaff currentStaff,
            Sentences sentences,
            MessageSource messages) {
        this.worklist = worklist;
        this.queries = queries;
        this.tasks = tasks;
        this.currentStaff = currentStaff;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping("/desk")
    String desk(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String done,
            Locale locale,
            Model model) {
        var texts = new Texts(messages, locale);
        var chosen = Arrays.stream(View.values())
                .filter(known -> known.code().equals(view))
                .findFirst()
                .orElse(View.MINE);
        var list = queries.list(chosen, page);
        var counts = new EnumMap<View, Long>(queries.counts());
        // the open tab says exactly what its list says
        counts.put(chosen, list.total());
        var tabs = new LinkedHashMap<String, Long>();
        counts.forEach((known, count) -> tabs.put(known.code(), count));
        model.addAttribute("t", texts);
        model.addAttribute("view", chosen.code());
        model.addAttribute("claims", claims());
        model.addAttribute("tabs", tabs);
        model.addAttribute("list", list);
        model.addAttribute("done", done.matches("[A-Z0-9-]{1,20}") ? done : "");
        model.addAttribute(
                "tasks",
                list.entries().stream().map(entry -> tasks.of(entry, texts)).toList());
        return "worklist/desk";
    }

    /** Whether there can ever be a task to claim. */
    private boolean claims() {
        return currentStaff.require().duties().stream()
                .anyMatch(duty -> duty.role().hasTasks());
    }

    @PostMapping("/desk/tasks/{id}/claim")
    String claim(@PathVariable String id) {
        worklist.claim(id);
        return "redirect:/desk/tasks/" + id;
    }

    @PostMapping("/desk/tasks/{id}/release")
    String release(@PathVariable String id) {
        worklist.release(id);
        return "redirect:/desk?view=units";
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        var page = new ModelAndView(
                "worklist/refused", HttpStatus.valueOf(refusal.status().code()));
        page.addObject("t", new Texts(messages, locale));
        page.addObject("sentence", sentences.sentence(refusal, locale));
        return page;
    }
}
