package org.huying.worklist;

import java.util.Map;
import java.util.Optional;
import org.huying.request.Attachments.Photo;
import org.huying.worklist.form.FormDeclaration;

/** The forms of tasks and one's drafts of them; refuses like {@link Worklist}. */
public interface TaskForms {

    /** @throws org.huying.problem.Refusal {@code task-not-found} (404) if the task has no form, too */
    FormDeclaration declarationFor(WorkItem item);

    /** What the reader has saved; without it, what the request itself already says. */
    Draft draft(WorkItem item);

    /**
     * Keeps an unfinished form.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422) with the fields that do not fit
     */
    void saveUnfinished(String taskId, Map<String, String> values);

    /**
     * Keeps a form that could end the task.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422) with the fields that are missing or do not fit
     */
    void save(String taskId, Map<String, String> values);

    /** @param fileName for the sentence if it is refused */
    Photo addPhoto(String taskId, String fileName, byte[] content);

    /** No effect when the photo is not in the reader's draft. */
    void removePhoto(String taskId, String photoId);

    /** A photo of the task's request or of the reader's draft. */
    Optional<byte[]> photo(String taskId, String photoId);

    /** The same, small. */
    Optional<byte[]> thumbnail(String taskId, String photoId);
}
