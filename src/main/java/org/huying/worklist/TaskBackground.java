package org.huying.worklist;

import java.time.Instant;
import java.util.List;

/**
 * Tells whoever opens a task what happened before that matters for it, and until when something can be done; each module
 * that knows something is asked.
 */
public interface TaskBackground {

    List<Note> of(WorkItem item);

    /** Last times for what the task allows, beside its due date; they are no part of the past. */
    default List<Note> limits(WorkItem item) {
        return List.of();
    }

    /**
     * One thing that happened, or until when one can.
     *
     * @param key message key of what it was
     * @param arguments of the message; a {@link org.huying.directory.Text} is said in the reader's language
     * @param words as somebody wrote them; empty if nobody did
     */
    record Note(String key, List<Object> arguments, String words, Instant at) {
        public Note {
            arguments = List.copyOf(arguments);
        }
    }
}
