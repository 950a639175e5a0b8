package org.huying.worklist;

/**
 * What a person does with a task. Everything here acts for {@link org.huying.access.CurrentStaff} and refuses with
 * {@code task-not-found} (404) what that person may not see, with {@code task-already-done}, {@code task-cancelled},
 * {@code task-claimed-by-other} or {@code task-changed-meanwhile} (409) what others have done meanwhile.
 */
public interface Worklist {

    /**
     * The task, open and not a colleague's, with its request locked until the transaction ends: for what one does beside its
     * form.
     */
    WorkItem lock(String taskId);

    /** Makes it one's own; no effect when it is already. */
    void claim(String taskId);

    /** Gives it back to the unit; no effect when nobody has it. The draft stays. */
    void release(String taskId);

    /**
     * Ends the task with one's draft, claiming it before if it is nobody's.
     *
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422) with the fields
     */
    void complete(String taskId);
}
