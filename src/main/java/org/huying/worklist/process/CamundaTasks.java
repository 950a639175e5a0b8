package org.huying.worklist.process;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.huying.problem.Refusal;
import org.huying.worklist.EngineTasks;
import org.springframework.stereotype.Component;

/** The engine's task service; its conflicts become our refusals, and a listener's refusal is unwrapped. */
@Component
class CamundaTasks implements EngineTasks {

    private final TaskService tasks;

    CamundaTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void claim(String taskId, String account) {
        act(() -> tasks.claim(taskId, account));
    }

    @Override
    public void release(String taskId) {
        act(() -> tasks.setAssignee(taskId, null));
    }

    @Override
    public void complete(String taskId) {
        act(() -> tasks.complete(taskId, Map.of()));
    }

    private static void act(Runnable command) {
        try {
            command.run();
        } catch (ProcessEngineException e) {
            throw refusalIn(e);
        }
    }

    private static RuntimeException refusalIn(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (failure instanceof OptimisticLockingException
                || failure instanceof NullValueException
                || failure instanceof org.camunda.bpm.engine.TaskAlreadyClaimedException) {
            return Refusal.of(Refusal.Status.CONFLICT, "task-changed-meanwhile");
        }
        return failure;
    }
}
