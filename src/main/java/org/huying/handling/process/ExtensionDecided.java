package org.huying.handling.process;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.handling.Extending;
import org.huying.handling.Extending.Granted;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A lead completes {@code user_decideExtension}: what was granted moves the dates of the department's open task. */
@Component
class ExtensionDecided implements TaskListener {

    private final Forms forms;
    private final Extending extending;
    private final Clocks clocks;
    private final TaskService tasks;

    ExtensionDecided(Forms forms, Extending extending, Clocks clocks, @Lazy TaskService tasks) {
        this.forms = forms;
        this.extending = extending;
        this.clocks = clocks;
        this.tasks = tasks;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        extending
                .decide(
                        Steps.number(execution),
                        forms.submitted(task.getId(), HandlingProcess.USER_DECIDE_EXTENSION),
                        Steps.element(execution))
                .ifPresent(granted -> move(granted, Steps.number(execution), task.getTenantId()));
    }

    /** None is open while the resident is asked; the next one takes its date from the clock. */
    private void move(Granted granted, String number, String unit) {
        Date followUp = clocks.running(number, Kind.HANDLING, unit)
                .flatMap(Clocks.Clock::warnAt)
                .map(Date::from)
                .orElse(null);
        tasks.createTaskQuery()
                .processInstanceId(granted.instanceId())
                .taskDefinitionKey(HandlingProcess.USER_REPORT_RESULT)
                .list()
                .forEach(open -> {
                    open.setDueDate(Date.from(granted.dueAt()));
                    open.setFollowUpDate(followUp);
                    tasks.saveTask(open);
                });
    }
}
