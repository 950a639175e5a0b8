package org.huying.worklist.web;

import java.util.Locale;
import java.util.Map;
import org.huying.worklist.Draft;
import org.huying.worklist.TaskForms;
import org.huying.worklist.WorkItem;
import org.huying.worklist.WorklistQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a task's page and of its form in Tasklist. */
@Component
class TaskPage {

    private final WorklistQueries queries;
    private final TaskForms forms;
    private final TaskViews tasks;
    private final RequestViews requests;
    private final BackgroundViews background;
    private final AsideViews asides;
    private final FormViews formViews;
    private final MessageSource messages;

    TaskPage(
            WorklistQueries queries,
            TaskForms forms,
            TaskViews tasks,
            RequestViews requests,
            BackgroundViews background,
            AsideViews asides,
            FormViews formViews,
            MessageSource messages) {
        this.queries = queries;
        this.forms = forms;
        this.tasks = tasks;
        this.requests = requests;
        this.background = background;
        this.asides = asides;
        this.formViews = formViews;
        this.messages = messages;
    }

    void fill(Model model, WorkItem item, Locale locale) {
        fill(model, item, forms.draft(item), Map.of(), locale);
    }

    /** With what was typed, although it could not be stored. */
    void fill(Model model, WorkItem item, Draft typed, Map<String, String> errors, Locale locale) {
        var texts = new Texts(messages, locale);
        var request = queries.request(item);
        model.addAttribute("t", texts);
        model.addAttribute("open", item.endedAt().isEmpty());
        model.addAttribute(
                "task",
                tasks.of(
                        item,
                        request.title(),
                        request.category(),
                        request.urgency(),
                        request.state(),
                        request.provisional(),
                        request.hours(),
                        texts));
        model.addAttribute("about", requests.of(item.id(), request, texts));
        model.addAttribute("asides", asides.of(item, texts));
        model.addAttribute("background", background.of(item, texts));
        model.addAttribute("limits", background.limits(item, texts));
        model.addAttribute("form", formViews.of(item.id(), forms.declarationFor(item), typed, errors, texts));
    }
}
