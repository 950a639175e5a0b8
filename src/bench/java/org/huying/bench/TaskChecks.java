package org.huying.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work list equals the engine's tasks. */
final class TaskChecks {

    private record Item(String id, String element, String unit, String assignee, Optional<Instant> due) {}

    private final JdbcClient jdbc;
    private final TaskService tasks;

    TaskChecks(JdbcClient jdbc, TaskService tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    Check sameTasks() {
        Map<String, Item> engine = new HashMap<>();
        tasks.createTaskQuery().list().forEach(task -> engine.put(task.getId(), item(task)));
        var wrong = new ArrayList<String>();
        List<Item> ours = jdbc.sql("select id, element, unit, assignee, due_at from work_item where ended_at is null")
                .query((row, index) -> new Item(
                        row.getString("id"),
                        row.getString("element"),
                        row.getString("unit"),
                        Objects.requireNonNullElse(row.getString("assignee"), ""),
                        Optional.ofNullable(row.getTimestamp("due_at"))
                                .map(due -> due.toInstant().truncatedTo(ChronoUnit.SECONDS))))
                .list();
        for (Item item : ours) {
            Item same = engine.remove(item.id());
            if (!item.equals(same)) {
                wrong.add(item + " is in the engine " + same);
            }
        }
        engine.values().forEach(item -> wrong.add(item + " is not in the work list"));
        return new Check("the work list equals the engine's tasks (" + ours.size() + " open)", wrong);
    }

    private static Item item(Task task) {
        return new Item(
                task.getId(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getTenantId(), ""),
                Objects.requireNonNullElse(task.getAssignee(), ""),
                Optional.ofNullable(task.getDueDate())
                        .map(due -> due.toInstant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Each completed task left exactly one decision, ruling or answer of a unit. */
    Check completedOnce() {
        var wrong = new ArrayList<String>();
        compare(wrong, "user_dispatch", "select count(*) from dispatch_decision where decided_by is not null");
        compare(wrong, "user_ruleOnReturn", "select count(*) from return_ruling");
        compare(wrong, "user_dispatch", "select count(*) from ledger_entry where kind = 'request.dispatched'");
        return new Check("each completed task was done once", wrong);
    }

    private void compare(List<String> wrong, String element, String records) {
        long completed = jdbc.sql("select count(*) from work_item where element = :element and done_by is not null")
                .param("element", element)
                .query(Long.class)
                .single();
        long kept = jdbc.sql(records).query(Long.class).single();
        if (completed != kept) {
            wrong.add(element + " was completed " + completed + " times, recorded " + kept + " times");
        }
    }
}
