package org.huying.handling;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.huying.deadline.Clocks;
import org.huying.handling.Assignment.State;
import org.huying.handling.CarryOver.Outcome;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class CarryOverService implements CarryingOver {

    private static final String CARRIED_OVER = "carriedOver";
    private static final String OUTSIDE_A_STEP = "";
    /** Whoever rules for longer than this rules that it is forgotten. */
    private static final int LONGEST_DAYS = 366;

    private final Requests requests;
    private final Assignments assignments;
    private final Results results;
    private final CarryOvers carryOvers;
    private final Clocks clocks;
    private final Ledger ledger;
    private final ReviewPort process;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CarryOverService(
            Requests requests,
            Assignments assignments,
            Results results,
            CarryOvers carryOvers,
            Clocks clocks,
            Ledger ledger,
            ReviewPort process,
            Clock clock) {
        this.requests = requests;
        this.assignments = assignments;
        this.results = results;
        this.carryOvers = carryOvers;
        this.clocks = clocks;
        this.ledger = ledger;
        this.process = process;
        this.clock = clock;
    }

    /** The first ruling, by the department that handles; its clock stands still while the request is on the list. */
    void begin(ServiceRequest request, Assignment assignment, SubmittedForm form, String element) {
        rule(request, form, element, false);
        clocks.pause(request.number(), Clocks.Kind.HANDLING, assignment.unit(), CARRIED_OVER);
    }

    @Override
    public void begun(String number, String instanceId) {
        carryOvers.waitsIn(open(number).id(), instanceId);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant reviewAt(String number) {
        return assignments.reviewAt(number).orElseThrow(CarryOverService::notCarriedOver);
    }

    @Override
    public Outcome review(String number, SubmittedForm form, String element) {
        ServiceRequest request = requests.lock(number);
        CarryOver ruling = open(number);
        clocks.stop(number, Clocks.Kind.REVIEW, "");
        Outcome outcome =
                switch (form.required("ruling")) {
                    case "resolved" -> Outcome.RESOLVED;
                    case "kept" -> Outcome.KEPT;
                    case "redispatch" -> Outcome.REDISPATCHED;
                    default -> throw new IllegalStateException("user_reviewCarryOver declares no such ruling");
                };
        carryOvers.end(ruling.id(), outcome, form.account());
        switch (outcome) {
            case RESOLVED -> results.report(lastOf(number), form, element);
            case KEPT -> {
                rule(request, form, element, true);
                ruling.instanceId().ifPresent(instance -> begun(number, instance));
            }
            case REDISPATCHED -> redispatch(lastOf(number), form, element);
        }
        return outcome;
    }

    @Override
    @Transactional
    public void reviewEarly(String number, String reason, String account) {
        String words = Words.plain(reason);
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "early-review-incomplete",
                    Map.of("earlyReason", FieldProblem.of("handling.early-review.reason.wrong", LONGEST_REASON)));
        }
        requests.lock(number);
        CarryOver ruling = carryOvers.open(number).orElseThrow(CarryOverService::notToReview);
        String instance = ruling.instanceId().orElseThrow(CarryOverService::notToReview);
        carryOvers.reviewedEarly(ruling.id(), words, account);
        ledger.append(
                number,
                Actor.staff(account),
                OUTSIDE_A_STEP,
                new HandlingFact.ReviewBroughtForward(
                        ruling.unit(), ruling.reviewOn().toString(), SaltedDigest.of(ruling.reasonSalt(), words)));
        process.asked(instance);
    }

    private void rule(ServiceRequest request, SubmittedForm form, String element, boolean again) {
        String unit = form.required("responsible");
        String reason = form.required("carryOverReason");
        LocalDate reviewOn = LocalDate.parse(form.required("reviewOn"));
        LocalDate today = clock.instant().atZone(clock.getZone()).toLocalDate();
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Refusal.invalid(
                    "form-incomplete", Map.of("reviewOn", FieldProblem.of("handling.carry-over.review-date")));
        }
        String salt = SaltedDigest.newSalt(random);
        carryOvers.rule(request, unit, reason, salt, reviewOn, form.account());
        ledger.append(
                request.number(),
                Actor.staff(form.account()),
                element,
                new HandlingFact.CarriedOver(unit, reviewOn.toString(), again, SaltedDigest.of(salt, reason)));
    }

    private void redispatch(Assignment assignment, SubmittedForm form, String element) {
        String words = form.required("redispatchReason");
        assignments.givenBack(assignment.id(), State.PASSED_ON, form.account(), null, words);
        clocks.stop(assignment.requestNumber(), Clocks.Kind.HANDLING, assignment.unit());
        ledger.append(
                assignment.requestNumber(),
                Actor.staff(form.account()),
                element,
                new HandlingFact.CarryOverEnded(assignment.unit(), SaltedDigest.of(assignment.wordsSalt(), words)));
    }

    private CarryOver open(String number) {
        return carryOvers.open(number).orElseThrow(CarryOverService::notCarriedOver);
    }

    private static Refusal notToReview() {
        return Refusal.of(Refusal.Status.CONFLICT, "early-review-not-here");
    }

    private static IllegalStateException notCarriedOver() {
        return new IllegalStateException("The request is not carried over");
    }

    private Assignment lastOf(String number) {
        return assignments.latest(number).orElseThrow();
    }
}
