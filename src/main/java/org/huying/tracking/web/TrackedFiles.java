package org.huying.tracking.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.huying.dispatch.DispatchQueries;
import org.huying.dispatch.DispatchQueries.Decided;
import org.huying.evaluation.Evaluating;
import org.huying.request.Conversation;
import org.huying.request.RequestState;
import org.huying.request.ServiceRequest;
import org.huying.tracking.Timeline;
import org.huying.tracking.web.LatestReply.Reply;
import org.springframework.stereotype.Component;

/** Gathers what the resident sees of a request. Who follows another one sees its course and nobody's words. */
@Component
class TrackedFiles {

    private final Timeline timeline;
    private final LatestReply replies;
    private final DispatchQueries dispatch;
    private final Conversation conversation;
    private final Clock clock;

    TrackedFiles(
            Timeline timeline, LatestReply replies, DispatchQueries dispatch, Conversation conversation, Clock clock) {
        this.timeline = timeline;
        this.replies = replies;
        this.dispatch = dispatch;
        this.conversation = conversation;
        this.clock = clock;
    }

    TrackedFile of(ServiceRequest request, Locale locale) {
        String number = request.number();
        RequestState state = request.state();
        boolean ended = state.ended();
        Optional<Reply> reply = replies.of(request);
        return new TrackedFile(
                timeline.ofResident(request, locale),
                reply.map(Reply::text),
                reply.filter(Reply::stands).isPresent(),
                state == RequestState.REJECTED ? referral(number) : Optional.empty(),
                conversation.openQuestion(number),
                conversation.messages(number),
                !ended,
                state == RequestState.TO_SCORE,
                state == RequestState.CLOSED && inTime(request),
                !ended && state != RequestState.TO_SCORE);
    }

    private Optional<String> referral(String number) {
        return dispatch.decisions(number).stream()
                .map(Decided::referral)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    private boolean inTime(ServiceRequest request) {
        return request.endedAt()
                .filter(end -> !end.plus(Evaluating.REOPENING).isBefore(clock.instant()))
                .isPresent();
    }
}
