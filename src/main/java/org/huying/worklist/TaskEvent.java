package org.huying.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something happened to a user task, told in the engine's transaction.
 *
 * @param businessKey the request's number
 * @param element BPMN id of the user task
 * @param unit grid, department or area that the task belongs to; empty when the whole group may do it
 * @param groups candidate groups of a task that is created, one of {@link org.huying.directory.Role#code()} for each of ours;
 *     empty in all other events
 */
public record TaskEvent(
        Type type,
        String taskId,
        String processInstanceId,
        String businessKey,
        String process,
        String element,
        Optional<String> unit,
        Set<String> groups,
        Optional<String> assignee,
        Optional<Instant> dueAt) {

    /** What happened. {@code DELETED}: cancelled, nobody did it. */
    public enum Type {
        CREATED,
        ASSIGNED,
        UPDATED,
        COMPLETED,
        DELETED
    }
}
