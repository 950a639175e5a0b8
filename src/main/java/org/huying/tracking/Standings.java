package org.huying.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.WorkingCalendar;
import org.huying.evaluation.EvaluationQueries;
import org.huying.request.Conversation;
import org.huying.request.RequestState;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.TimeLimits;
import org.huying.tracking.Standing.Turn;
import org.springframework.stereotype.Component;

/** Says where a request stands: whose turn, since when, until when. */
@Component
class Standings {

    private final ServiceRequests requests;
    private final RunningClocks clocks;
    private final Conversation conversation;
    private final EvaluationQueries evaluations;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Standings(
            ServiceRequests requests,
            RunningClocks clocks,
            Conversation conversation,
            EvaluationQueries evaluations,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.conversation = conversation;
        this.evaluations = evaluations;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Limit(Instant at, boolean provisional) {}

    /** Of a request that follows another one: where that one stands. Who made the request is spoken to. */
    Standing of(ServiceRequest request, Reader reader, Language language) {
        ServiceRequest first = request.joinedTo().map(requests::get).orElse(request);
        List<RunningClock> running = clocks.of(first.number());
        Optional<Limit> limit = limit(first, running);
        boolean called = first.state() == RequestState.TO_SCORE
                && limit.filter(until -> until.at().isAfter(clock.instant())).isEmpty();
        boolean follows = request.joinedTo().isPresent();
        return new Standing(
                first.state(),
                language.text("tracking.state." + first.state()),
                turn(first.state(), follows, called),
                turnText(first, follows, called, reader == Reader.RESIDENT, running, language),
                first.stateSince(),
                called ? due(running, Kind.CALLBACK).map(Limit::at) : limit.map(Limit::at),
                limit.filter(Limit::provisional).isPresent(),
                running.stream()
                        .flatMap(one -> one.pauseReason().stream())
                        .map(reason -> language.code("tracking.pause", reason))
                        .findFirst());
    }

    private Optional<Limit> limit(ServiceRequest request, List<RunningClock> running) {
        String number = request.number();
        return switch (request.state()) {
            case TO_DISPATCH -> due(running, Kind.DISPATCH);
            case IN_HANDLING -> due(running, Kind.HANDLING);
            case RETURN_DISPUTED -> due(running, Kind.RULING);
            case WAITING_FOR_RESIDENT ->
                conversation
                        .openQuestion(number)
                        .map(question -> calendar.due(question.sentAt(), TimeLimits.TO_ANSWER))
                        .map(due -> new Limit(due.at(), due.provisional()));
            case TO_SCORE ->
                evaluations
                        .latest(number)
                        .map(evaluation -> new Limit(evaluation.openedAt().plus(TimeLimits.TO_SCORE), false));
            case RECEIVED, CLOSED, REJECTED, WITHDRAWN, MERGED -> Optional.empty();
        };
    }

    private static Optional<Limit> due(List<RunningClock> running, Kind kind) {
        return running.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> new Limit(one.dueAt(), one.provisional()))
                .findFirst();
    }

    /** @param called the seven days to score are over, somebody calls */
    private static Turn turn(RequestState state, boolean follows, boolean called) {
        return switch (state) {
            case RECEIVED, TO_DISPATCH, RETURN_DISPUTED -> Turn.CENTRE;
            case IN_HANDLING -> Turn.UNIT;
            case WAITING_FOR_RESIDENT -> follows ? Turn.FIRST_REPORTER : Turn.RESIDENT;
            case TO_SCORE -> called ? Turn.CENTRE : follows ? Turn.FIRST_REPORTER : Turn.RESIDENT;
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> Turn.NOBODY;
        };
    }

    private static String turnText(
            ServiceRequest request,
            boolean follows,
            boolean called,
            boolean toResident,
            List<RunningClock> running,
            Language language) {
        String unit = request.leadUnit().map(language::unit).orElse("");
        boolean unsigned = due(running, Kind.ACCEPTANCE).isPresent();
        String whose = follows ? ".follower" : toResident ? ".own" : "";
        String variant =
                switch (request.state()) {
                    case IN_HANDLING -> unsigned ? ".unsigned" : "";
                    case TO_SCORE -> called ? ".called" : whose;
                    case WAITING_FOR_RESIDENT -> whose;
                    case WITHDRAWN -> follows ? "" : whose;
                    default -> "";
                };
        return language.text("tracking.turn." + request.state() + variant, unit);
    }
}
