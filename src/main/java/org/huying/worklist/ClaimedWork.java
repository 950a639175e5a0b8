package org.huying.worklist;

import org.huying.access.CurrentStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One transaction for each thing a person does. */
@Service
class ClaimedWork implements Worklist {

    private final WorkItems items;
    private final DraftedForms forms;
    private final EngineTasks engine;
    private final CurrentStaff currentStaff;

    ClaimedWork(WorkItems items, DraftedForms forms, EngineTasks engine, CurrentStaff currentStaff) {
        this.items = items;
        this.forms = forms;
        this.engine = engine;
        this.currentStaff = currentStaff;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem lock(String taskId) {
        return items.behindRequest(taskId);
    }

    @Override
    @Transactional
    public void claim(String taskId) {
        claimIfFree(items.behindRequest(taskId));
    }

    @Override
    @Transactional
    public void release(String taskId) {
        if (items.behindRequest(taskId).assignee().isPresent()) {
            engine.release(taskId);
        }
    }

    @Override
    @Transactional
    public void complete(String taskId) {
        var item = items.behindRequestAndLocked(taskId);
        forms.requireComplete(item);
        claimIfFree(item);
        engine.complete(taskId);
    }

    private void claimIfFree(WorkItem item) {
        if (item.assignee().isEmpty()) {
            engine.claim(item.id(), currentStaff.require().account());
        }
    }
}
