package org.huying.evaluation;

import java.time.Clock;
import java.util.List;
import org.huying.deadline.Clocks;
import org.huying.directory.Person;
import org.huying.evaluation.Evaluation.Via;
import org.huying.handling.HandlingQueries;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.notification.Notices;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.BeforeReopening;
import org.huying.request.Conversation;
import org.huying.request.RequestLoop;
import org.huying.request.RequestState;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.request.Superiors;
import org.huying.request.TimeLimits;
import org.huying.worklist.SubmittedForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EvaluatingService implements Evaluating {

    private final Requests requests;
    private final RequestLoop loop;
    private final Conversation conversation;
    private final Evaluations evaluations;
    private final HandlingQueries handling;
    private final Superiors superiors;
    private final Notices notices;
    private final ScorePort process;
    private final ObjectProvider<BeforeReopening> waiting;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Clock clock;

    EvaluatingService(
            Requests requests,
            RequestLoop loop,
            Conversation conversation,
            Evaluations evaluations,
            HandlingQueries handling,
            Superiors superiors,
            Notices notices,
            ScorePort process,
            ObjectProvider<BeforeReopening> waiting,
            Clocks clocks,
            Ledger ledger,
            Clock clock) {
        this.requests = requests;
        this.loop = loop;
        this.conversation = conversation;
        this.evaluations = evaluations;
        this.handling = handling;
        this.superiors = superiors;
        this.notices = notices;
        this.process = process;
        this.waiting = waiting;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void score(String number, Score score, Via via) {
        score(number, score, via, "");
    }

    @Override
    public void score(String number, Score score, Via via, String words) {
        if (requests.lock(number).state() != RequestState.TO_SCORE) {
            throw Refusal.of(Status.CONFLICT, "not-to-be-scored");
        }
        if (!words.isBlank()) {
            conversation.fromResident(number, words);
        }
        process.scored(current(number).instanceId(), score, via);
    }

    @Override
    public void reopen(String number, String reason) {
        ServiceRequest request = requests.lock(number);
        if (request.state() != RequestState.CLOSED) {
            throw Refusal.of(Status.CONFLICT, "reopening-not-closed");
        }
        if (request.endedAt().orElseThrow().plus(REOPENING).isBefore(clock.instant())) {
            throw Refusal.of(Status.CONFLICT, "reopening-too-late", REOPENING.toDays());
        }
        waiting.orderedStream().forEach(one -> one.reopening(number));
        int round = request.round() + 1;
        requests.nextRound(number, round);
        requests.moveTo(number, RequestState.RECEIVED);
        ledger.append(number, Actor.RESIDENT, "", new EvaluationFact.Reopened(round));
        conversation.fromResident(number, reason);
        loop.reopen(number);
    }

    @Override
    public void open(String number, String instanceId, String element) {
        ServiceRequest request = requests.lock(number);
        String lead = request.leadUnit().orElseThrow();
        evaluations.open(number, request.round(), lead, instanceId);
        ledger.append(number, Actor.SYSTEM, element, new EvaluationFact.Opened(request.round(), lead));
    }

    @Override
    public boolean canBeCalled(String number) {
        return requests.lock(number).reachable();
    }

    @Override
    public void record(String number, Score score, Via via, String element) {
        requests.lock(number);
        Evaluation evaluation = current(number);
        if (!clock.instant().isBefore(evaluation.openedAt().plus(TimeLimits.TO_SCORE))) {
            // a call was due or about to be made again
            clocks.stop(number, Clocks.Kind.CALLBACK, "");
            clocks.stop(number, Clocks.Kind.NEXT_CALL, "");
        }
        scored(evaluation, score, via, Actor.RESIDENT, element);
    }

    @Override
    public void callbackOpened(String number, String element) {
        Evaluation evaluation = current(number);
        ledger.append(
                number,
                Actor.SYSTEM,
                element,
                new EvaluationFact.CallbackOpened(evaluation.round(), evaluation.attempts() + 1));
    }

    @Override
    public void checkFourEyes(String number, String account) {
        if (handling.handledBy(number, account)) {
            throw Refusal.of(Status.FORBIDDEN, "callback-by-handler");
        }
    }

    @Override
    public CallResult calledBack(String number, SubmittedForm form, String element) {
        requests.lock(number);
        checkFourEyes(number, form.account());
        Evaluation evaluation = current(number);
        boolean reached = form.required("reached").equals("yes");
        evaluations.attempted(evaluation, reached, form.value("remark"), form.account());
        clocks.stop(number, Clocks.Kind.CALLBACK, "");
        int attempt = evaluation.attempts() + 1;
        var caller = Actor.staff(form.account());
        ledger.append(number, caller, element, new EvaluationFact.Attempted(evaluation.round(), attempt, reached));
        if (!reached) {
            return new CallResult.NotReached(attempt);
        }
        var score = new Score(
                form.required("contacted").equals("yes"),
                form.required("solved").equals("yes"),
                Satisfaction.of(form.required("satisfaction")).orElseThrow());
        scored(evaluation, score, Via.CALL, caller, element);
        return new CallResult.Reached(score.solved());
    }

    @Override
    public void notReached(String number, String element) {
        requests.lock(number);
        Evaluation evaluation = current(number);
        evaluations.notReached(evaluation.id());
        ledger.append(number, Actor.SYSTEM, element, new EvaluationFact.NotReached(evaluation.round()));
    }

    @Override
    public void informSuperior(String number, boolean sentBack, String element) {
        ServiceRequest request = requests.lock(number);
        Notices.Kind kind = request.state() == RequestState.TO_SCORE
                ? Notices.Kind.NOT_SOLVED
                : sentBack ? Notices.Kind.SENT_BACK : Notices.Kind.REOPENED;
        List<Person> people = superiors.of(request);
        people.forEach(person -> notices.tell(person.account(), number, kind));
        ledger.append(
                number,
                Actor.SYSTEM,
                element,
                new EvaluationFact.SuperiorInformed(request.leadUnit().orElse(""), people.size()));
    }

    private void scored(Evaluation evaluation, Score score, Via via, Actor actor, String element) {
        evaluations.scored(evaluation.id(), score, via, actor.text());
        ledger.append(
                evaluation.requestNumber(),
                actor,
                element,
                new EvaluationFact.Scored(
                        evaluation.round(), via, score.contacted(), score.solved(), score.satisfaction()));
    }

    private Evaluation current(String number) {
        return evaluations.latest(number).orElseThrow(() -> Refusal.of(Status.CONFLICT, "not-to-be-scored"));
    }
}
