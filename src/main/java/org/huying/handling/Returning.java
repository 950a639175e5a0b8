package org.huying.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huying.deadline.Clocks;
import org.huying.handling.Assignment.State;
import org.huying.handling.Handling.TicketAnswer;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Component;

/**
 * A department says "not ours", with a legal ground and within its limit. It stays responsible to the resident until a
 * ruling; after the third return of a round the first of them is responsible again, until a supervisor has ruled.
 */
@Component
class Returning {

    private static final int TO_THE_SUPERVISOR = 3;

    private final Requests requests;
    private final Assignments assignments;
    private final ReturnLimit limit;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Clock clock;

    Returning(
            Requests requests, Assignments assignments, ReturnLimit limit, Clocks clocks, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.assignments = assignments;
        this.limit = limit;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal {@code form-incomplete} (422) after the limit: what remains is to accept */
    TicketAnswer giveBack(ServiceRequest request, Assignment assignment, SubmittedForm form, String element) {
        if (clock.instant().isAfter(limit.of(request, assignment))) {
            throw Refusal.invalid("form-incomplete", Map.of("decision", FieldProblem.of("handling.return.late")));
        }
        String ground = form.required("ground");
        String words = form.required("groundText");
        assignments.givenBack(assignment.id(), State.RETURNED, form.account(), ground, words);
        ledger.append(
                request.number(),
                Actor.staff(form.account()),
                element,
                new HandlingFact.Returned(assignment.unit(), ground, SaltedDigest.of(assignment.wordsSalt(), words)));
        List<Assignment> returned = assignments.returned(request.number(), request.round());
        if (returned.size() < TO_THE_SUPERVISOR) {
            return TicketAnswer.RETURNED;
        }
        String first = returned.get(0).unit();
        clocks.stop(request.number(), Clocks.Kind.HANDLING, assignment.unit());
        requests.leadBy(request.number(), first);
        ledger.append(request.number(), Actor.SYSTEM, element, new HandlingFact.Disputed(first, returned.size()));
        return TicketAnswer.DISPUTED;
    }
}
