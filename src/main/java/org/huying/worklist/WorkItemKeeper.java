package org.huying.worklist;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code work_item} equal to the engine's tasks, one statement an event. */
@Component
class WorkItemKeeper implements TaskEvents {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final CurrentStaff currentStaff;
    private final Drafts drafts;
    private final Clock clock;

    WorkItemKeeper(JdbcClient jdbc, Requests requests, CurrentStaff currentStaff, Drafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.currentStaff = currentStaff;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void before(String businessKey) {
        requests.lockIfKnown(businessKey);
    }

    @Override
    public void on(TaskEvent event) {
        switch (event.type()) {
            case CREATED -> insert(event);
            case UPDATED -> update(event);
            case ASSIGNED -> {
                // the engine tells of each change of the assignee as an update before
            }
            // the drafts of a completed task went when its form was submitted
            case COMPLETED -> end(event, doer(event));
            case DELETED -> {
                end(event, null);
                drafts.removeAll(event.taskId());
            }
        }
    }

    private void insert(TaskEvent event) {
        jdbc.sql("""
                        insert into work_item
                            (id, request_number, instance_id, process, element, role, unit, assignee, created_at, due_at)
                        values (:id, :number, :instance, :process, :element, :role, :unit, :assignee, :now, :due)
                        """)
                .param("id", event.taskId())
                .param("number", event.businessKey())
                .param("instance", event.processInstanceId())
                .param("process", event.process())
                .param("element", event.element())
                .param("role", role(event))
                .param("unit", event.unit().orElse(""))
                .param("assignee", event.assignee().orElse(null))
                .param("now", now())
                .param("due", due(event))
                .update();
    }

    private void update(TaskEvent event) {
        jdbc.sql("update work_item set assignee = :assignee, due_at = :due where id = :id")
                .param("assignee", event.assignee().orElse(null))
                .param("due", due(event))
                .param("id", event.taskId())
                .update();
    }

    private void end(TaskEvent event, @Nullable String doneBy) {
        jdbc.sql("update work_item set ended_at = :now, done_by = :doneBy where id = :id and ended_at is null")
                .param("now", now())
                .param("doneBy", doneBy)
                .param("id", event.taskId())
                .update();
    }

    private @Nullable String doer(TaskEvent event) {
        return currentStaff.get().map(Staff::account).or(event::assignee).orElse(null);
    }

    private static String role(TaskEvent event) {
        return event.groups().stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("User task without candidate group: " + event.element()));
    }

    private static @Nullable OffsetDateTime due(TaskEvent event) {
        return event.dueAt().map(due -> due.atOffset(UTC)).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
