package org.huying.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.huying.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with the tasks that the grants show: claim a free one, give the own back, complete the own. A user is
 * set on the engine for Tasklist only; our own services check access themselves and run without.
 */
final class OwnTasksOnly {

    private static final String ASSIGNEE = "assignee";

    private OwnTasksOnly() {}

    /** Before a task ends by completion. */
    static TaskListener completion() {
        return task -> {
            Authentication person = Context.getCommandContext().getAuthentication();
            if (person == null || person.getUserId().equals(task.getAssignee())) {
                return;
            }
            throw task.getAssignee() == null
                    ? Refusal.of(Refusal.Status.CONFLICT, "tasklist-claim-first")
                    : Refusal.of(Refusal.Status.CONFLICT, "tasklist-claimed");
        };
    }

    /** When the assignee changes. */
    static TaskListener assignment() {
        return task -> {
            Authentication person = Context.getCommandContext().getAuthentication();
            if (person == null) {
                return;
            }
            String account = person.getUserId();
            String before = before(task);
            if (before != null && !before.equals(account)) {
                throw Refusal.of(Refusal.Status.CONFLICT, "tasklist-claimed");
            }
            if (task.getAssignee() != null && !task.getAssignee().equals(account)) {
                throw Refusal.of(Refusal.Status.FORBIDDEN, "tasklist-not-for-others");
            }
        };
    }

    private static @Nullable String before(DelegateTask task) {
        var change = ((TaskEntity) task).getPropertyChanges().get(ASSIGNEE);
        return change == null ? null : Objects.toString(change.getOrgValue(), null);
    }
}
