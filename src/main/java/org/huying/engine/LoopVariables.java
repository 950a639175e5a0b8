package org.huying.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** Reads the variables of all executions that {@link LoopAtOnce} reads together by one statement, when those of one are asked for. */
final class LoopVariables extends VariableInstanceManager {

    private final Map<String, List<VariableInstanceEntity>> byExecution = new HashMap<>();

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return VariableInstanceManager.class;
            }

            @Override
            public Session openSession() {
                return new LoopVariables();
            }
        };
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
        if (!byExecution.containsKey(execution)) {
            Set<String> instances = Context.getCommandContext().getExecutionManager() instanceof LoopAtOnce loops
                    ? loops.instancesAround(execution)
                    : Set.of();
            if (instances.isEmpty()) {
                return super.findVariableInstancesByExecutionId(execution);
            }
            read(instances);
        }
        return new ArrayList<>(byExecution.getOrDefault(execution, List.of()));
    }

    private void read(Set<String> instances) {
        for (String instance : instances) {
            for (var execution :
                    Context.getCommandContext().getExecutionManager().findExecutionsByProcessInstanceId(instance)) {
                byExecution.putIfAbsent(execution.getId(), new ArrayList<>());
            }
        }
        var query = new VariableInstanceQueryImpl();
        query.processInstanceIdIn(instances.toArray(String[]::new));
        // what a command may do was checked where it began: its own variables are not a matter of rights
        query.getTenantCheck().setTenantCheckEnabled(false);
        for (Object found : getDbEntityManager().selectList("selectVariableInstanceByQueryCriteria", query)) {
            var variable = (VariableInstanceEntity) found;
            if (variable.getTaskId() == null) {
                byExecution
                        .computeIfAbsent(variable.getExecutionId(), absent -> new ArrayList<>())
                        .add(variable);
            }
        }
    }
}
