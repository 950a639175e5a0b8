package org.huying.worklist;

import java.time.Instant;
import java.util.List;

/** Tells whoever opens a task what happened before that matters for it; each module that knows something is asked. */
public interface TaskBackground {

    List<Note> of(WorkItem item);

    /**
     * One thing that happened.
     *
     * @param key message key of what it was
     * @param arguments of the message; a {@link org.huying.directory.Text} is said in the reader's language
     * @param words as somebody wrote them
     */
    record Note(String key, List<Object> arguments, String words, Instant at) {
        public Note {
            arguments = List.copyOf(arguments);
        }
    }
}
