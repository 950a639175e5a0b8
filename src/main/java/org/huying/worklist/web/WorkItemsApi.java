package org.huying.worklist.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.huying.problem.Refusal;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.huying.worklist.WorklistQueries;
import org.huying.worklist.WorklistQueries.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The work list for scripts, the desk's script and the forms in Tasklist. */
@RestController
@RequestMapping("/api/work-items")
class WorkItemsApi {

    private final Worklist worklist;
    private final WorklistQueries queries;
    private final TaskForms forms;

    WorkItemsApi(Worklist worklist, WorklistQueries queries, TaskForms forms) {
        this.worklist = worklist;
        this.queries = queries;
        this.forms = forms;
    }

    @GetMapping
    WorkItemsAnswer.Page list(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam Optional<String> number,
            @RequestParam(defaultValue = "0") int page) {
        return WorkItemsAnswer.Page.of(view, queries.list(view(view), number, page));
    }

    @GetMapping("/{id}")
    WorkItemsAnswer.Task task(@PathVariable String id) {
        var item = queries.item(id);
        return WorkItemsAnswer.Task.of(item, queries.request(item), forms.declarationFor(item), forms.draft(item));
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        worklist.claim(id);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id) {
        worklist.release(id);
    }

    /** What a person entered. */
    record Entered(@Nullable Map<String, @Nullable String> values) {

        /** A field sent as {@code null} is a field left empty. */
        Map<String, String> given() {
            var given = new java.util.LinkedHashMap<String, String>();
            if (values != null) {
                values.forEach((name, value) -> given.put(name, value == null ? "" : value));
            }
            return given;
        }
    }

    @PostMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveDraft(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestBody Entered entered) {
        if (partial) {
            forms.saveUnfinished(id, entered.given());
        } else {
            forms.save(id, entered.given());
        }
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody(required = false) @Nullable Entered entered) {
        if (entered != null && entered.values() != null) {
            forms.save(id, entered.given());
        }
        worklist.complete(id);
    }

    @PostMapping("/{id}/draft/photos")
    ResponseEntity<WorkItemsAnswer.Photo> addPhoto(@PathVariable String id, @RequestParam MultipartFile photo)
            throws IOException {
        var name = Optional.ofNullable(photo.getOriginalFilename()).orElse("");
        var stored = forms.addPhoto(id, name, photo.getBytes());
        var answer = new WorkItemsAnswer.Photo(stored.id(), PhotoAddress.of(id, stored.id()));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    @DeleteMapping("/{id}/draft/photos/{photo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePhoto(@PathVariable String id, @PathVariable String photo) {
        forms.removePhoto(id, photo);
    }

    @GetMapping("/{id}/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable String id, @PathVariable String photo) {
        return jpeg(forms.photo(id, photo));
    }

    @GetMapping("/{id}/photos/{photo}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String id, @PathVariable String photo) {
        return jpeg(forms.thumbnail(id, photo));
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> content) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(content.orElseThrow(() -> Refusal.of(Refusal.Status.NOT_FOUND, "task-photo-not-found")));
    }

    private static View view(String code) {
        return Arrays.stream(View.values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Status.BAD_REQUEST, "worklist-view"));
    }
}
