package org.huying.worklist;

import java.util.Map;
import java.util.Optional;

/** What the reader has to do; every count is made by the very SQL of its list. */
public interface WorklistQueries {

    /** @param page from 0; {@link WorklistPage#SIZE} entries a page */
    default WorklistPage list(View view, int page) {
        return list(view, Optional.empty(), page);
    }

    /** As {@link #list(View, int)}, of one request only: "my task on this number". */
    WorklistPage list(View view, Optional<String> requestNumber, int page);

    /** How long each list is. */
    Map<View, Long> counts();

    /** @throws org.huying.problem.Refusal {@code task-not-found} (404) */
    WorkItem item(String taskId);

    /** What the task is about. */
    RequestFile request(WorkItem item);

    /** Lists of the desk, by their tabs. */
    enum View {
        /** Claimed by the reader. */
        MINE,
        /** Nobody's, for the reader's roles and units. */
        UNITS,
        /** The reader's or the units', late or due before the day ends. */
        DUE,
        /** Done by the reader, newest first. */
        DONE;

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
