package org.huying.worklist;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes requests whose one task waits for a grid's officers. */
@TestComponent
public class TestVisits {

    private final AtomicInteger last = new AtomicInteger();
    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Clock clock;

    TestVisits(JdbcClient jdbc, RuntimeService runtime, TaskService tasks, Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @return the task's id */
    public String in(String grid) {
        return due(grid, clock.instant().plus(Duration.ofDays(30)), "水管坏了");
    }

    public String due(String grid, Instant due, String words) {
        var number = "T" + last.incrementAndGet();
        jdbc.sql("""
                        insert into request (number, round, channel, state, category, title, description, grid, address,
                            anonymous, reachable, tracking_digest, words_salt, made_at, received_at, state_since)
                        values (:number, 1, 'PAGE', 'IN_HANDLING', 'pipes', '水管', :words, :grid, '幸福路 1 号', false, false,
                            '-', '-', :now, :now, :now)
                        """)
                .param("number", number)
                .param("words", words)
                .param("grid", grid)
                .param("now", clock.instant().atOffset(UTC))
                .update();
        var instance = runtime.startProcessInstanceByKey(
                "visit", number, Variables.putValue("unit", grid).putValue("due", Date.from(due)));
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    void cancel(String taskId) {
        var instance = tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
        runtime.deleteProcessInstance(instance, "cancelled");
    }

    public boolean isOpen(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() == 1;
    }
}
