package org.huying.worklist;

/** What the work list asks of the engine; called only after the work list has checked that the person may. */
public interface EngineTasks {

    /** @throws org.huying.problem.Refusal {@code task-changed-meanwhile} (409) */
    void claim(String taskId, String account);

    /** @throws org.huying.problem.Refusal {@code task-changed-meanwhile} (409) */
    void release(String taskId);

    /**
     * @throws org.huying.problem.Refusal {@code task-changed-meanwhile} (409), or what the step's listener refused with
     */
    void complete(String taskId);
}
