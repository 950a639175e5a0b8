package org.huying.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.worklist.Draft;
import org.huying.worklist.TaskForms;
import org.huying.worklist.WorkItem;
import org.huying.worklist.Worklist;
import org.huying.worklist.WorklistQueries;
import org.huying.worklist.form.FieldType;
import org.huying.worklist.form.FormDeclaration;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One task on the desk: what the resident said, and the form; whole without JavaScript. */
@Controller
class TaskController {

    private static final String REMOVE = "remove:";

    private final Worklist worklist;
    private final WorklistQueries queries;
    private final TaskForms forms;
    private final TaskPage page;
    private final Sentences sentences;
    private final MessageSource messages;

    TaskController(
            Worklist worklist,
            WorklistQueries queries,
            TaskForms forms,
            TaskPage page,
            Sentences sentences,
            MessageSource messages) {
        this.worklist = worklist;
        this.queries = queries;
        this.forms = forms;
        this.page = page;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping("/desk/tasks/{id}")
    String task(@PathVariable String id, Locale locale, Model model) {
        page.fill(model, queries.item(id), locale);
        return "worklist/task";
    }

    /** @param action {@code save}, {@code complete} or {@code remove:<photo>}: whichever button was pressed */
    @PostMapping("/desk/tasks/{id}")
    String act(
            @PathVariable String id,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "f.photos", required = false) Optional<List<MultipartFile>> files,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var item = queries.item(id);
        var typed = typed(forms.declarationFor(item), parameters);
        var errors = upload(id, files.orElse(List.of()), locale);
        try {
            if (action.startsWith(REMOVE)) {
                forms.removePhoto(id, action.substring(REMOVE.length()));
            }
            if (action.equals("complete") && errors.isEmpty()) {
                forms.save(id, typed);
                worklist.complete(id);
                return "redirect:/desk?done=" + item.requestNumber();
            }
            forms.saveUnfinished(id, typed);
        } catch (Refusal refusal) {
            errors.putAll(sentences.fields(refusal, locale));
            model.addAttribute("refusal", sentences.sentence(refusal, locale));
            response.setStatus(refusal.status().code());
            return back(model, item, typed, errors, locale);
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return back(model, item, typed, errors, locale);
        }
        return "redirect:/desk/tasks/" + id;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        var answer = new ModelAndView(
                "worklist/refused", HttpStatus.valueOf(refusal.status().code()));
        answer.addObject("t", new Texts(messages, locale));
        answer.addObject("sentence", sentences.sentence(refusal, locale));
        return answer;
    }

    private String back(
            Model model, WorkItem before, Map<String, String> typed, Map<String, String> errors, Locale locale) {
        var item = queries.item(before.id());
        page.fill(model, item, new Draft(typed, forms.draft(item).photos()), errors, locale);
        return "worklist/task";
    }

    /** One refused photo keeps no other from being stored. */
    private Map<String, String> upload(String id, List<MultipartFile> files, Locale locale) throws IOException {
        var errors = new LinkedHashMap<String, String>();
        for (var file : files) {
            if (!file.isEmpty()) {
                try {
                    forms.addPhoto(
                            id, Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
                } catch (Refusal refusal) {
                    errors.merge(
                            "photos",
                            PhotoRefusal.sentence(refusal, sentences, locale),
                            (first, second) -> first.contains(second) ? first : first + " " + second);
                }
            }
        }
        return errors;
    }

    private static Map<String, String> typed(FormDeclaration form, MultiValueMap<String, String> parameters) {
        var typed = new LinkedHashMap<String, String>();
        form.fields().stream().filter(field -> field.type() != FieldType.PHOTOS).forEach(field -> {
            var values = parameters.get("f." + field.name());
            if (values != null) {
                typed.put(field.name(), field.type() == FieldType.DEPARTMENTS ? ticked(values) : values.get(0));
            }
        });
        return typed;
    }

    private static String ticked(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(","));
    }
}
