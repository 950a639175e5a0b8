package org.huying.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** Reads the variables of all executions that {@link LoopAtOnce} reads together by one statement, when those of one are asked for. */
final class LoopVariables extends VariableInstanceManager {

    private final Map<String, List<VariableInstanceEntity>> byExecution = new HashMap<>();

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(VariableInstanceManager.class, LoopVariables::new);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
        if (!byExecution.containsKey(execution)) {
            List<ExecutionEntity> around = Context.getCommandContext().getExecutionManager() instanceof LoopAtOnce loops
                    ? loops.around(execution)
                    : List.of();
            if (around.isEmpty()) {
                return super.findVariableInstancesByExecutionId(execution);
            }
            around.forEach(one -> byExecution.put(one.getId(), new ArrayList<>()));
            for (var variable : LoopStatements.variablesAround(getDbEntityManager(), execution)) {
                byExecution
                        .computeIfAbsent(variable.getExecutionId(), absent -> new ArrayList<>())
                        .add(variable);
            }
        }
        return new ArrayList<>(byExecution.getOrDefault(execution, List.of()));
    }
}
