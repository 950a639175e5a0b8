package org.huying.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Limit.Hours;
import org.huying.deadline.RemainingTime;
import org.huying.deadline.WorkingCalendar;
import org.huying.evaluation.EvaluationQueries;
import org.huying.handling.CarryOver;
import org.huying.handling.HandlingQueries;
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
    private final HandlingQueries handling;
    private final Conversation conversation;
    private final EvaluationQueries evaluations;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Standings(
            ServiceRequests requests,
            RunningClocks clocks,
            HandlingQueries handling,
            Conversation conversation,
            EvaluationQueries evaluations,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.handling = handling;
        this.conversation = conversation;
        this.evaluations = evaluations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param paused its own clock stands still */
    private record Limit(Instant at, boolean provisional, Hours hours, boolean paused) {

        /** No clock keeps it. */
        Limit(Instant at, boolean provisional, Hours hours) {
            this(at, provisional, hours, false);
        }
    }

    /** Of a request that follows another one: where that one stands. Who made the request is spoken to. */
    Standing of(ServiceRequest request, Reader reader, Language language) {
        ServiceRequest first = request.joinedTo().map(requests::get).orElse(request);
        List<RunningClock> running = clocks.of(first.number());
        Optional<Limit> limit = limit(first, running);
        boolean called = first.state() == RequestState.TO_SCORE
                && limit.filter(until -> until.at().isAfter(clock.instant())).isEmpty();
        boolean follows = request.joinedTo().isPresent();
        Optional<Limit> until = called ? due(running, Kind.CALLBACK) : limit;
        Optional<String> paused = running.stream()
                .flatMap(one -> one.pauseReason().stream())
                .map(reason -> language.code("tracking.pause", reason))
                .findFirst();
        return new Standing(
                first.state(),
                language.text("tracking.state." + first.state()),
                turn(first.state(), follows, called),
                turnText(first, follows, called, reader == Reader.RESIDENT, running, language),
                first.stateSince(),
                until.map(Limit::at),
                until.filter(due -> !due.paused()).map(due -> remaining(due, language)),
                until.filter(Limit::provisional).isPresent(),
                paused);
    }

    private String remaining(Limit until, Language language) {
        return language.remaining(RemainingTime.of(calendar, clock.instant(), until.at(), until.hours()));
    }

    private Optional<Limit> limit(ServiceRequest request, List<RunningClock> running) {
        String number = request.number();
        return switch (request.state()) {
            case TO_DISPATCH -> due(running, Kind.DISPATCH);
            case IN_HANDLING ->
                due(running, Kind.HANDLING)
                        .or(() -> due(running, Kind.CO_HANDLING))
                        .or(() -> due(running, Kind.SCORING));
            case RETURN_DISPUTED -> due(running, Kind.RULING);
            case BINDING_RULING -> due(running, Kind.BINDING_RULING);
            case CARRIED_OVER ->
                due(running, Kind.REVIEW)
                        .or(() -> handling.reviewAt(number).map(at -> new Limit(at, false, Hours.AROUND_THE_CLOCK)));
            case WAITING_FOR_RESIDENT ->
                due(running, Kind.ANSWER).or(() -> conversation
                        .openQuestion(number)
                        .map(question -> calendar.due(question.sentAt(), TimeLimits.TO_ANSWER))
                        .map(due -> new Limit(due.at(), due.provisional(), TimeLimits.TO_ANSWER.hours())));
            case TO_SCORE ->
                evaluations
                        .latest(number)
                        .map(evaluation -> new Limit(
                                evaluation.openedAt().plus(TimeLimits.TO_SCORE), false, Hours.AROUND_THE_CLOCK));
            case RECEIVED, CLOSED, REJECTED, WITHDRAWN, MERGED -> Optional.empty();
        };
    }

    private static Optional<Limit> due(List<RunningClock> running, Kind kind) {
        return running.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> new Limit(
                        one.dueAt(),
                        one.provisional(),
                        one.hours(),
                        one.pauseReason().isPresent()))
                .findFirst();
    }

    /** @param called the seven days to score are over, somebody calls */
    private static Turn turn(RequestState state, boolean follows, boolean called) {
        return switch (state) {
            case RECEIVED, TO_DISPATCH, RETURN_DISPUTED, BINDING_RULING -> Turn.CENTRE;
            case IN_HANDLING, CARRIED_OVER -> Turn.UNIT;
            case WAITING_FOR_RESIDENT -> follows ? Turn.FIRST_REPORTER : Turn.RESIDENT;
            case TO_SCORE -> called ? Turn.CENTRE : follows ? Turn.FIRST_REPORTER : Turn.RESIDENT;
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> Turn.NOBODY;
        };
    }

    /** What is carried over has a responsible unit of its own. */
    private Optional<String> responsible(ServiceRequest request) {
        return request.state() == RequestState.CARRIED_OVER
                ? handling.carryOvers(request.number()).stream()
                        .reduce((former, latest) -> latest)
                        .map(CarryOver::unit)
                : request.leadUnit();
    }

    private String turnText(
            ServiceRequest request,
            boolean follows,
            boolean called,
            boolean toResident,
            List<RunningClock> running,
            Language language) {
        String unit = responsible(request).map(language::unit).orElse("");
        boolean unsigned = due(running, Kind.ACCEPTANCE).isPresent();
        boolean together = due(running, Kind.HANDLING).isEmpty()
                && due(running, Kind.CO_HANDLING).isPresent();
        boolean scoring = due(running, Kind.SCORING).isPresent();
        String whose = follows ? ".follower" : toResident ? ".own" : "";
        String variant =
                switch (request.state()) {
                    case IN_HANDLING -> unsigned ? ".unsigned" : together ? ".together" : scoring ? ".scoring" : "";
                    case TO_SCORE -> called ? ".called" : whose;
                    case WAITING_FOR_RESIDENT -> whose;
                    case CARRIED_OVER -> due(running, Kind.REVIEW).isPresent() ? ".reviewed" : "";
                    case WITHDRAWN -> follows ? "" : whose;
                    default -> "";
                };
        return language.text("tracking.turn." + request.state() + variant, unit);
    }
}
