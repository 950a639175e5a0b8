package org.huying.worklist.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.worklist.WorklistQueries;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a task as the page part that Camunda Tasklist embeds ({@code embedded:/forms/<element>}). Tasklist adds who
 * it believes the reader to be; only the session is believed.
 */
@Controller
class TasklistFormController {

    private final WorklistQueries queries;
    private final TaskPage page;
    private final Sentences sentences;

    TasklistFormController(WorklistQueries queries, TaskPage page, Sentences sentences) {
        this.queries = queries;
        this.page = page;
        this.sentences = sentences;
    }

    @GetMapping("/forms/{element}")
    String form(
            @PathVariable String element,
            @RequestParam String taskId,
            @RequestParam(defaultValue = "") String lang,
            Locale browser,
            Model model) {
        var item = queries.item(taskId);
        if (!item.element().equals(element)) {
            throw Refusal.of(Refusal.Status.NOT_FOUND, "task-not-found");
        }
        page.fill(model, item, lang.isEmpty() ? browser : Locale.forLanguageTag(lang));
        return "worklist/tasklist";
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal, Locale browser) {
        return ResponseEntity.status(refusal.status().code())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(sentences.sentence(refusal, browser));
    }
}
