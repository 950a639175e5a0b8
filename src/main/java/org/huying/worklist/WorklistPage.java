package org.huying.worklist;

import java.util.List;
import java.util.Optional;
import org.huying.deadline.Limit.Hours;

/**
 * A page of a list.
 *
 * @param number from 0
 * @param total of the whole list, by the same statement
 */
public record WorklistPage(List<Entry> entries, int number, long total) {

    public static final int SIZE = 25;

    /**
     * A task with what a reader must see to choose it.
     *
     * @param provisional its due date was computed without a published calendar
     * @param hours in which the time to its due date counts
     */
    public record Entry(
            WorkItem item,
            String title,
            Optional<String> category,
            Optional<String> urgency,
            String state,
            boolean provisional,
            Hours hours) {}

    public int pages() {
        return (int) ((total + SIZE - 1) / SIZE);
    }
}
