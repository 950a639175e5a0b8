package org.huying.handling;

import java.util.List;
import org.huying.worklist.TaskAside;
import org.huying.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Demands the interim reply beside the task until it is written. */
@Component
class InterimOffer implements TaskAside {

    static final String NAME = "interim-reply";

    private final Assignments assignments;

    InterimOffer(Assignments assignments) {
        this.assignments = assignments;
    }

    /** Owed by who leads, whatever step the unit stands in. */
    static boolean isOwed(Assignment assignment, WorkItem item) {
        return assignment.owesInterimReply()
                && item.unit().filter(assignment.unit()::equals).isPresent();
    }

    @Override
    public List<Aside> of(WorkItem item) {
        return item.endedAt().isEmpty()
                        && assignments
                                .latest(item.requestNumber())
                                .filter(each -> isOwed(each, item))
                                .isPresent()
                ? List.of(new Aside(NAME, true, List.of(new Input("text", true))))
                : List.of();
    }
}
