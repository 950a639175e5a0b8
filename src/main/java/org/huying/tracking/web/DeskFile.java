package org.huying.tracking.web;

import java.util.List;
import java.util.Optional;
import org.huying.request.Contact;
import org.huying.request.MaskedContact;

/**
 * A request as staff see it.
 *
 * @param place address, building and grid in words
 * @param contact masked
 * @param revealed the open contact, on the page that answers a reveal and nowhere else
 * @param mayContact the reader deals with the resident: may write, and open the contact
 * @param awaitsReview carried over, and its review has not begun
 * @param joinedTo the request that this one follows; empty text if none
 */
record DeskFile(
        String number,
        String title,
        String description,
        String category,
        String nature,
        String urgency,
        String channel,
        String place,
        String received,
        String made,
        int round,
        String lead,
        CourseView course,
        MaskedContact contact,
        Optional<Contact> revealed,
        boolean mayContact,
        boolean open,
        boolean awaitsReview,
        List<MessageView> messages,
        List<Shot> photos,
        List<String> followers,
        String joinedTo,
        List<ClockLine> clocks,
        List<TaskLine> tasks) {

    record Shot(String id, boolean evidence) {}

    record ClockLine(String kind, String unit, String due, boolean late, boolean provisional, String pause) {}

    /** @param mine the reader may open it */
    record TaskLine(String id, String element, String unit, String assignee, boolean mine) {}
}
