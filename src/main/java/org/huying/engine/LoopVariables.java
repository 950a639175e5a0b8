package org.huying.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/** Reads the variables of all executions that {@link LoopAtOnce} reads together by one statement, when those of one are asked for. */
final class LoopVariables extends VariableInstanceManager {

    private final Map<String, List<VariableInstanceEntity>> byExecution = new HashMap<>();
    private final Map<String, List<VariableInstanceEntity>> byTask = new HashMap<>();

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(VariableInstanceManager.class, LoopVariables::new);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
        return isRead(execution) ? of(byExecution, execution) : super.findVariableInstancesByExecutionId(execution);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
        @Nullable TaskEntity held = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        return held != null && held.getExecutionId() != null && isRead(held.getExecutionId())
                ? of(byTask, task)
                : super.findVariableInstancesByTaskId(task);
    }

    private static List<VariableInstanceEntity> of(Map<String, List<VariableInstanceEntity>> read, String id) {
        return new ArrayList<>(read.getOrDefault(id, List.of()));
    }

    /** Reads them now if it can. */
    private boolean isRead(String execution) {
        if (byExecution.containsKey(execution)) {
            return true;
        }
        List<ExecutionEntity> around = Context.getCommandContext().getExecutionManager() instanceof LoopAtOnce loops
                ? loops.around(execution)
                : List.of();
        // one that this command has made is in no row yet, and says nothing of the others
        if (around.stream().noneMatch(one -> one.getId().equals(execution))) {
            return false;
        }
        around.forEach(one -> byExecution.put(one.getId(), new ArrayList<>()));
        for (var variable : LoopStatements.variablesAround(getDbEntityManager(), execution)) {
            boolean ofTask = variable.getTaskId() != null;
            (ofTask ? byTask : byExecution)
                    .computeIfAbsent(
                            ofTask ? variable.getTaskId() : variable.getExecutionId(), absent -> new ArrayList<>())
                    .add(variable);
        }
        return true;
    }
}
