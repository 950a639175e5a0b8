package org.huying.worklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request above a form.
 *
 * @param place address, building and grid in words
 * @param photos addresses
 */
public record RequestView(
        String number,
        String title,
        String description,
        String category,
        @Nullable String urgency,
        String state,
        String place,
        String received,
        List<String> photos,
        List<Message> messages) {

    /** One message of the conversation with the resident. */
    public record Message(boolean fromResident, String content, String sent) {}
}
