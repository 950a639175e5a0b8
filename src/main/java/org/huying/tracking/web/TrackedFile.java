package org.huying.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.request.Conversation.Message;
import org.huying.tracking.Course;
import org.huying.tracking.Happening;
import org.huying.tracking.Standing;

/**
 * What the resident may see and do, for the page and the API alike.
 *
 * @param reply the latest answer of whoever handled it
 * @param replyStands nobody was asked to handle it again since that answer
 * @param referral where to turn instead, when it was rejected
 * @param question that waits for the resident
 */
record TrackedFile(
        Course course,
        Optional<String> reply,
        boolean replyStands,
        Optional<String> referral,
        Optional<Message> question,
        List<Message> messages,
        boolean writable,
        boolean scorable,
        boolean reopenable,
        boolean withdrawable) {

    /** The API's answer. */
    Answer answer(String number) {
        Standing standing = course.standing();
        return new Answer(
                number,
                standing.state().name(),
                standing.stateText(),
                standing.since(),
                standing.due(),
                standing.remaining(),
                standing.provisional(),
                standing.pause(),
                standing.turn().name().toLowerCase(Locale.ROOT),
                standing.turnText(),
                reply,
                replyStands,
                referral,
                question.map(Message::text),
                course.happenings());
    }

    /**
     * @param turn resident, first_reporter, centre, unit or nobody
     * @param replyStands false without an answer, or when it was asked to be handled again since
     */
    record Answer(
            String number,
            String state,
            String stateText,
            Instant since,
            Optional<Instant> due,
            Optional<String> remaining,
            boolean provisional,
            Optional<String> pause,
            String turn,
            String turnText,
            Optional<String> reply,
            boolean replyStands,
            Optional<String> referral,
            Optional<String> question,
            List<Happening> timeline) {}
}
