package org.huying.handling;

import org.huying.access.CurrentStaff;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.request.Conversation;
import org.huying.worklist.WorkItem;
import org.huying.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The interim reply that a resident is owed when the limit has passed. */
@Service
public class InterimReplies {

    private static final String OUTSIDE_A_STEP = "";
    private static final int LONGEST = 5_000;

    private final Worklist worklist;
    private final Assignments assignments;
    private final Conversation conversation;
    private final CurrentStaff staff;
    private final Ledger ledger;

    InterimReplies(
            Worklist worklist, Assignments assignments, Conversation conversation, CurrentStaff staff, Ledger ledger) {
        this.worklist = worklist;
        this.assignments = assignments;
        this.conversation = conversation;
        this.staff = staff;
        this.ledger = ledger;
    }

    /**
     * Who works on the late matter tells the resident why, and how it goes on.
     *
     * @param text 1 to 5,000 characters
     * @throws Refusal {@code interim-not-demanded} (409); {@code interim-invalid} (422); and as {@link Worklist#lock}
     */
    @Transactional
    public void reply(String taskId, String text) {
        WorkItem item = worklist.lock(taskId);
        Assignment assignment = assignments
                .latest(item.requestNumber())
                .filter(each -> InterimOffer.isOwed(each, item))
                .orElseThrow(() -> Refusal.of(Status.CONFLICT, "interim-not-demanded"));
        if (Words.plain(text).isEmpty() || text.length() > LONGEST) {
            throw Refusal.invalid(
                    "interim-invalid",
                    java.util.Map.of("text", FieldProblem.of("handling.interim.text.wrong", LONGEST)));
        }
        String account = staff.require().account();
        conversation.fromDesk(item.requestNumber(), account, text);
        assignments.interimReplied(assignment.id());
        ledger.append(
                item.requestNumber(),
                Actor.staff(account),
                OUTSIDE_A_STEP,
                new HandlingFact.InterimReplied(assignment.unit()));
    }
}
