package org.huying.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.access.CurrentStaff;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Attachments;
import org.huying.request.Attachments.Photo;
import org.huying.request.Attachments.Purpose;
import org.huying.transaction.TransactionMemory;
import org.huying.worklist.form.CheckedForm;
import org.huying.worklist.form.FieldType;
import org.huying.worklist.form.FormCheck;
import org.huying.worklist.form.FormDeclaration;
import org.huying.worklist.form.FormDeclarations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A form is stored first as its author's draft and becomes the step's result when the task is completed. */
@Service
class DraftedForms implements TaskForms, Forms {

    private final WorkItems items;
    private final Drafts drafts;
    private final FormDeclarations declarations;
    private final FormCheck check;
    private final Presets presets;
    private final Attachments attachments;
    private final CurrentStaff currentStaff;
    private final TransactionTemplate transaction;
    private final TransactionMemory<Complete> complete = new TransactionMemory<>();

    /** A draft that may end its task. */
    private record Complete(WorkItem item, Draft draft, Map<String, String> values) {}

    DraftedForms(
            WorkItems items,
            Drafts drafts,
            FormDeclarations declarations,
            TownCodes codes,
            Presets presets,
            Attachments attachments,
            CurrentStaff currentStaff,
            TransactionTemplate transaction) {
        this.items = items;
        this.drafts = drafts;
        this.declarations = declarations;
        this.check = new FormCheck(codes);
        this.presets = presets;
        this.attachments = attachments;
        this.currentStaff = currentStaff;
        this.transaction = transaction;
    }

    @Override
    public FormDeclaration declarationFor(WorkItem item) {
        return declarations
                .of(item.element())
                .orElseThrow(() -> Refusal.of(Refusal.Status.NOT_FOUND, "task-not-found"));
    }

    @Override
    public Draft draft(WorkItem item) {
        return drafts.find(item.id(), account())
                .orElseGet(() -> new Draft(presets.of(item, declarationFor(item)), List.of()));
    }

    @Override
    @Transactional
    public void saveUnfinished(String taskId, Map<String, String> values) {
        var item = items.locked(taskId);
        drafts.saveValues(
                taskId,
                account(),
                check.unfinished(declarationFor(item), values).orRefuse());
    }

    @Override
    @Transactional
    public void save(String taskId, Map<String, String> values) {
        var item = items.locked(taskId);
        var before = drafts.find(taskId, account());
        var photos = before.map(Draft::photos).orElse(List.of());
        var fitting = checked(item, new Draft(values, photos)).orRefuse();
        if (before.isPresent()) {
            drafts.saveValues(taskId, account(), fitting);
        } else {
            drafts.add(taskId, account(), fitting);
        }
    }

    @Override
    public Photo addPhoto(String taskId, String fileName, byte[] content) {
        photosWithRoom(items.workable(taskId));
        // works on the pixels for seconds: nobody may wait for a lock meanwhile
        var photo = attachments.store(account(), fileName, content);
        transaction.executeWithoutResult(status -> {
            var photos = photosWithRoom(items.locked(taskId));
            photos.add(photo.id());
            drafts.savePhotos(taskId, account(), photos);
        });
        return photo;
    }

    /** @throws Refusal {@code form-incomplete} (422) if the form takes no further photo */
    private List<String> photosWithRoom(WorkItem item) {
        var field = declarationFor(item)
                .photos()
                .orElseThrow(() -> Refusal.invalid(
                        "form-incomplete", Map.of("photos", FieldProblem.of("form.problem.unknownField"))));
        var photos = new ArrayList<>(
                drafts.find(item.id(), account()).map(Draft::photos).orElse(List.of()));
        if (photos.size() >= field.maxPhotos()) {
            throw Refusal.invalid(
                    "form-incomplete",
                    Map.of(field.name(), FieldProblem.of("form.problem.tooManyPhotos", field.maxPhotos())));
        }
        return photos;
    }

    @Override
    @Transactional
    public void removePhoto(String taskId, String photoId) {
        items.locked(taskId);
        var photos = new ArrayList<>(
                drafts.find(taskId, account()).map(Draft::photos).orElse(List.of()));
        if (photos.remove(photoId)) {
            drafts.savePhotos(taskId, account(), photos);
            attachments.removePending(account(), photoId);
        }
    }

    @Override
    public Optional<byte[]> photo(String taskId, String photoId) {
        return visiblePhoto(taskId, photoId).flatMap(attachments::content);
    }

    @Override
    public Optional<byte[]> thumbnail(String taskId, String photoId) {
        return visiblePhoto(taskId, photoId).flatMap(attachments::thumbnail);
    }

    private Optional<String> visiblePhoto(String taskId, String photoId) {
        var item = items.visible(taskId);
        var mine = drafts.find(taskId, account()).stream()
                .flatMap(draft -> attachments.pending(account(), draft.photos()).stream());
        return Stream.concat(attachments.ofRequest(item.requestNumber()).stream(), mine)
                .map(Photo::id)
                .filter(photoId::equals)
                .findFirst();
    }

    /**
     * Before the engine moves, so that all fields are named.
     *
     * @param item with its row locked: what is found complete here is what will be submitted
     * @throws Refusal {@code form-incomplete} (422)
     */
    void requireComplete(WorkItem item) {
        var draft = drafts.find(item.id(), account());
        var values = checked(item, draft.orElse(Draft.EMPTY)).orRefuse();
        draft.ifPresent(found -> complete.keep(new Complete(item, found, values)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SubmittedForm submitted(String taskId, String element) {
        var form =
                complete.get().filter(found -> found.item().id().equals(taskId)).orElseGet(() -> completeNow(taskId));
        if (!form.item().element().equals(element)) {
            throw new IllegalStateException("No work item of " + element + " has the completed task's id");
        }
        complete.forget();
        var photos = declarationFor(form.item()).takesPhotos(form.values())
                ? form.draft().photos()
                : List.<String>of();
        attachments.attach(form.item().requestNumber(), Purpose.EVIDENCE, account(), photos);
        drafts.removeAll(taskId);
        return new SubmittedForm(taskId, account(), form.values(), photos);
    }

    /** Where Tasklist completes, nobody has looked before. */
    private Complete completeNow(String taskId) {
        var item = items.lock(taskId)
                .orElseThrow(() -> new IllegalStateException("No work item has the completed task's id"));
        // the engine may have told of the completion already; then it was by the one who completes
        if (item.doneBy().filter(account()::equals).isEmpty()) {
            items.requireWorkable(item);
        }
        var draft =
                drafts.find(taskId, account()).orElseThrow(() -> Refusal.of(Refusal.Status.CONFLICT, "draft-missing"));
        return new Complete(item, draft, checked(item, draft).orRefuse());
    }

    private CheckedForm checked(WorkItem item, Draft draft) {
        var form = declarationFor(item);
        var checked = check.complete(form, draft.values(), draft.photos().size());
        var problems = new LinkedHashMap<>(checked.problems());
        form.photos().filter(field -> form.takesPhotos(checked.values())).ifPresent(field -> {
            if (attachments.pending(account(), draft.photos()).size()
                    < draft.photos().size()) {
                problems.put(field.name(), FieldProblem.of("form.problem.photosGone"));
            }
        });
        form.fields().stream()
                .filter(field -> field.type() == FieldType.REQUEST)
                .filter(field -> item.requestNumber().equals(checked.values().get(field.name())))
                .forEach(field -> problems.put(field.name(), FieldProblem.of("form.problem.sameRequest")));
        return new CheckedForm(checked.values(), problems);
    }

    private String account() {
        return currentStaff.require().account();
    }
}
