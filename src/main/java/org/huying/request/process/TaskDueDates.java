package org.huying.request.process;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.huying.deadline.Clocks.Clock;
import org.springframework.stereotype.Component;

/** A user task's due and follow-up dates are copies of its clock's: they are made again when the clock moves. */
@Component
class TaskDueDates {

    private final TaskService tasks;

    TaskDueDates(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The caller holds the request's lock. The work list follows the task. */
    void follow(String number, Clock clock) {
        for (var task :
                tasks.createTaskQuery().processInstanceBusinessKey(number).list()) {
            boolean ofUnit = clock.unit().isEmpty() || clock.unit().equals(task.getTenantId());
            if (ofUnit
                    && Deadlines.kind(task.getTaskDefinitionKey())
                            .filter(clock.kind()::equals)
                            .isPresent()) {
                task.setDueDate(Date.from(clock.dueAt()));
                task.setFollowUpDate(clock.warnAt().map(Date::from).orElse(null));
                tasks.saveTask(task);
            }
        }
    }
}
