package org.huying.worklist;

import java.time.Instant;
import java.util.Optional;

/**
 * One user task, as a row: the same tasks as the engine's, kept in step by a listener in the same transaction.
 *
 * @param id the engine's task id
 * @param element BPMN id of the user task; names the form and the texts of our pages
 * @param role group that may do it ({@link org.huying.directory.Role#code()})
 * @param unit grid, department or area whose members of the role may do it; empty when the whole role may
 * @param assignee account of who claimed it
 * @param doneBy account of who completed it; empty while open or when the task was cancelled
 */
public record WorkItem(
        String id,
        String requestNumber,
        String process,
        String element,
        String role,
        Optional<String> unit,
        Optional<String> assignee,
        Instant createdAt,
        Optional<Instant> dueAt,
        Optional<Instant> endedAt,
        Optional<String> doneBy) {}
