package org.huying.worklist;

import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.problem.Refusal;
import org.huying.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a work item for the person who acts, or refuses in the same words wherever it is asked for. */
@Component
class WorkItems {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final CurrentStaff currentStaff;
    private final DirectoryQueries directory;

    WorkItems(JdbcClient jdbc, Requests requests, CurrentStaff currentStaff, DirectoryQueries directory) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.currentStaff = currentStaff;
        this.directory = directory;
    }

    Optional<WorkItem> find(String taskId) {
        return query("select * from work_item where id = :id", taskId);
    }

    /** @throws Refusal {@code task-not-found} (404), the same for what is not there and what is not the reader's */
    WorkItem visible(String taskId) {
        return visible(find(taskId));
    }

    private WorkItem visible(Optional<WorkItem> found) {
        var staff = currentStaff.require();
        return found.filter(item -> maySee(item, staff)).orElseThrow(WorkItems::notFound);
    }

    /** Open and not a colleague's. */
    WorkItem workable(String taskId) {
        return requireWorkable(visible(taskId));
    }

    /**
     * As {@link #workable}, after locking the request: the lock that every command on a request takes first, so that
     * of two people the second reads what the first has done.
     */
    WorkItem behindRequest(String taskId) {
        requests.lockOfTask(taskId);
        return workable(taskId);
    }

    /** As {@link #behindRequest}, with the task's own row locked behind it: its drafts, too, stay as they are. */
    WorkItem behindRequestAndLocked(String taskId) {
        requests.lockOfTask(taskId);
        return locked(taskId);
    }

    /** As {@link #workable}, with the task's own row locked until the transaction ends: enough for a draft. */
    WorkItem locked(String taskId) {
        return requireWorkable(visible(lock(taskId)));
    }

    /** With its row locked: drafts are touched only behind this lock, and this lock is taken behind the request's. */
    Optional<WorkItem> lock(String taskId) {
        return query("select * from work_item where id = :id for update", taskId);
    }

    /** @throws Refusal {@code task-already-done}, {@code task-cancelled} or {@code task-claimed-by-other} (409) */
    WorkItem requireWorkable(WorkItem item) {
        if (item.endedAt().isPresent()) {
            throw item.doneBy()
                    .map(account -> conflict("task-already-done", nameOf(account)))
                    .orElseGet(() -> conflict("task-cancelled"));
        }
        requireNotAnothers(item);
        return item;
    }

    void requireNotAnothers(WorkItem item) {
        item.assignee()
                .filter(account -> !account.equals(currentStaff.require().account()))
                .ifPresent(colleague -> {
                    throw conflict("task-claimed-by-other", nameOf(colleague));
                });
    }

    private static boolean maySee(WorkItem item, Staff staff) {
        return item.assignee().filter(staff.account()::equals).isPresent()
                || item.doneBy().filter(staff.account()::equals).isPresent()
                || staff.mayDo(item.role(), item.unit());
    }

    private String nameOf(String account) {
        return directory.person(account).map(Person::name).orElse(account);
    }

    private Optional<WorkItem> query(String sql, String taskId) {
        return jdbc.sql(sql)
                .param("id", taskId)
                .query((row, index) -> WorkItemRow.read(row))
                .optional();
    }

    private static Refusal notFound() {
        return Refusal.of(Refusal.Status.NOT_FOUND, "task-not-found");
    }

    private static Refusal conflict(String type, Object... arguments) {
        return Refusal.of(Refusal.Status.CONFLICT, type, arguments);
    }
}
