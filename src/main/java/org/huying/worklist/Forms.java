package org.huying.worklist;

/** Where a step's {@code complete} listener gets what the person entered. */
public interface Forms {

    /**
     * The draft of the task by the person who completes it, checked again against the declaration of its user task; its
     * photos now belong to the request. In the completing transaction.
     *
     * @param taskId the task that is being completed
     * @param element BPMN id of the user task
     * @throws org.huying.problem.Refusal {@code form-incomplete} (422) with the fields, or {@code draft-missing} (409)
     */
    SubmittedForm submitted(String taskId, String element);
}
