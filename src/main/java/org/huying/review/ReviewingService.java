package org.huying.review;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.huying.deadline.Clocks;
import org.huying.dispatch.DispatchQueries;
import org.huying.evaluation.EvaluationQueries;
import org.huying.handling.HandlingQueries;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.request.RequestLoop;
import org.huying.request.RequestState;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ReviewingService implements Reviewing {

    private static final String SEND_BACK = "sendBack";

    private final Requests requests;
    private final RequestLoop loop;
    private final Reviews reviews;
    private final ReviewPort process;
    private final DispatchQueries dispatches;
    private final HandlingQueries handling;
    private final EvaluationQueries evaluations;
    private final Clocks clocks;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    ReviewingService(
            Requests requests,
            RequestLoop loop,
            Reviews reviews,
            ReviewPort process,
            DispatchQueries dispatches,
            HandlingQueries handling,
            EvaluationQueries evaluations,
            Clocks clocks,
            Ledger ledger) {
        this.requests = requests;
        this.loop = loop;
        this.reviews = reviews;
        this.process = process;
        this.dispatches = dispatches;
        this.handling = handling;
        this.evaluations = evaluations;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    @Override
    public void ask(Asking asking) {
        if (asking.reason().isBlank() || asking.reason().length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "review-reason", Map.of("sendBack", FieldProblem.of("review.reason.missing", LONGEST_REASON)));
        }
        ServiceRequest request = requests.lock(asking.number());
        if (request.state() != RequestState.CLOSED) {
            throw conflict("review-not-closed");
        }
        Instant closed = request.endedAt().orElseThrow();
        if (closed.isAfter(asking.foundAt())) {
            throw conflict("review-outdated");
        }
        reviews.ofRound(request.number(), request.round()).ifPresent(earlier -> {
            throw conflict(earlier.ruling().isPresent() ? "review-ruled" : "review-open");
        });
        requireWords(request.number());
        reviews.ask(asking, request.round(), SaltedDigest.newSalt(random));
        process.start(request.number());
    }

    @Override
    public void begun(String number, String instanceId, String element) {
        int round = requests.lock(number).round();
        Review review = reviews.ofRound(number, round).orElseThrow();
        reviews.bind(review.id(), instanceId);
        ledger.append(
                number,
                Actor.staff(review.askedBy()),
                element,
                new ReviewFact.Asked(
                        round,
                        review.sample(),
                        SaltedDigest.of(review.wordsSalt(), review.reason().orElseThrow())));
    }

    @Override
    public void checkImpartial(String instanceId, String account) {
        Review review = reviews.ofInstance(instanceId);
        if (review.askedBy().equals(account)) {
            throw Refusal.of(Status.FORBIDDEN, "review-by-asker");
        }
        String number = review.number();
        if (dispatches.decidedBy(number, account)
                || handling.handledBy(number, account)
                || evaluations.calledBackBy(number, account)) {
            throw Refusal.of(Status.FORBIDDEN, "review-by-handler");
        }
    }

    @Override
    public Ruling rule(String instanceId, String element, SubmittedForm form) {
        Review review = locked(instanceId);
        checkImpartial(instanceId, form.account());
        boolean back = form.required("ruling").equals(SEND_BACK);
        if (back) {
            requireWords(review.number());
        }
        String answer = form.required("reason");
        reviews.rule(review.id(), answer, form.account());
        clocks.stop(review.number(), Clocks.Kind.CASE_REVIEW, "");
        var words = SaltedDigest.of(review.wordsSalt(), answer);
        ledger.append(
                review.number(),
                Actor.staff(form.account()),
                element,
                back
                        ? new ReviewFact.SentBack(review.round() + 1, words)
                        : new ReviewFact.LeftClosed(review.round(), words));
        return back ? Ruling.SENT_BACK : Ruling.LEFT_CLOSED;
    }

    @Override
    public void sendBack(String instanceId) {
        Review review = locked(instanceId);
        reviews.end(review.id(), Ruling.SENT_BACK);
        requests.nextRound(review.number(), review.round() + 1);
        requests.moveTo(review.number(), RequestState.RECEIVED);
        loop.sendBack(review.number());
    }

    @Override
    public void leaveClosed(String instanceId) {
        reviews.end(locked(instanceId).id(), Ruling.LEFT_CLOSED);
    }

    @Override
    public void overtaken(String instanceId, String element) {
        Review review = locked(instanceId);
        reviews.end(review.id(), Ruling.OVERTAKEN);
        clocks.stop(review.number(), Clocks.Kind.CASE_REVIEW, "");
        ledger.append(review.number(), Actor.SYSTEM, element, new ReviewFact.Overtaken(review.round()));
    }

    /** Nobody can handle what nobody can read. */
    private void requireWords(String number) {
        if (reviews.wordsAreErased(number)) {
            throw conflict("review-erased");
        }
    }

    private Review locked(String instanceId) {
        requests.lock(reviews.ofInstance(instanceId).number());
        return reviews.ofInstance(instanceId);
    }

    private static Refusal conflict(String type) {
        return Refusal.of(Status.CONFLICT, type);
    }
}
