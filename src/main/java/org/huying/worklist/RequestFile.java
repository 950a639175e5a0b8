package org.huying.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.deadline.Limit.Hours;

/**
 * The request as whoever works on it reads it; without contact.
 *
 * @param building code
 * @param grid code
 * @param provisional the task's due date was computed without a published calendar
 * @param hours in which the time to the task's due date counts
 * @param photos ids
 */
public record RequestFile(
        String number,
        String title,
        String description,
        Optional<String> category,
        Optional<String> nature,
        Optional<String> urgency,
        String state,
        Optional<String> address,
        Optional<String> building,
        Optional<String> grid,
        Instant receivedAt,
        boolean provisional,
        Hours hours,
        List<String> photos,
        List<Message> messages) {

    /** Words between resident and desk, oldest first. */
    public record Message(boolean fromResident, String content, Instant sentAt) {}
}
