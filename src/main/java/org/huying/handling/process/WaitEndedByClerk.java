package org.huying.handling.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huying.handling.Waiting;
import org.huying.request.process.Steps;
import org.huying.worklist.Forms;
import org.springframework.stereotype.Component;

/** A clerk completes {@code user_endWait}: what was waited for has come before the date. */
@Component
class WaitEndedByClerk implements TaskListener {

    private final Forms forms;
    private final Waiting waiting;

    WaitEndedByClerk(Forms forms, Waiting waiting) {
        this.forms = forms;
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateTask task) {
        waiting.came(Steps.number(task.getExecution()), forms.submitted(task.getId(), HandlingProcess.USER_END_WAIT));
    }
}
