package org.huying.handling;

import java.util.List;
import org.huying.deadline.Clocks;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Component;

/** What was done, for the record, and what the resident is told: of a visit, of a department, of a review. */
@Component
class Results {

    private final Assignments assignments;
    private final Clocks clocks;
    private final Ledger ledger;

    Results(Assignments assignments, Clocks clocks, Ledger ledger) {
        this.assignments = assignments;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The unit of the assignment answers for it and is scored, whoever reports. */
    void report(Assignment assignment, SubmittedForm form, String element) {
        String result = form.required("result");
        String reply = form.required("reply");
        List<String> photos = form.photos();
        assignments.resolved(assignment.id(), form.account(), result, reply);
        clocks.stop(assignment.requestNumber(), Clocks.Kind.HANDLING, assignment.unit());
        ledger.append(
                assignment.requestNumber(),
                Actor.staff(form.account()),
                element,
                new HandlingFact.Resolved(
                        assignment.unit(),
                        SaltedDigest.of(assignment.wordsSalt(), result),
                        SaltedDigest.of(assignment.wordsSalt(), reply),
                        photos.size()));
    }
}
