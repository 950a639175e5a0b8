package org.huying.worklist.web;

import org.jspecify.annotations.Nullable;

/**
 * A task as pages show it.
 *
 * @param due {@code yyyy-MM-dd HH:mm}
 * @param dueIn the same, relative to now, in words
 */
public record TaskView(
        String id,
        String element,
        String number,
        String name,
        String title,
        String category,
        String urgency,
        String state,
        String unit,
        @Nullable String assignee,
        boolean mine,
        @Nullable String due,
        @Nullable String dueIn,
        boolean late,
        boolean provisional,
        @Nullable String ended,
        @Nullable String doneBy) {}
