package org.huying.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads the executions of a request's loop and of all that it called by one statement, where the engine asks for each instance
 * on its way up or down, twice. Only once the request is locked: what was read before may be stale. A command does not read
 * what it wrote itself: the engine writes at its end.
 */
final class LoopAtOnce extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> byInstance = new HashMap<>();
    private final Map<String, Set<String>> together = new HashMap<>();
    private boolean announced;

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(ExecutionManager.class, LoopAtOnce::new);
    }

    /** What the engine began by itself, a job or a command of Tasklist, holds the lock of its request from here on. */
    static void locked() {
        if (Context.getCommandContext().getExecutionManager() instanceof LoopAtOnce loops) {
            loops.announced = true;
        }
    }

    /** Our own services lock the request before they call the engine. */
    private boolean isLocked() {
        var command = Context.getCommandContext();
        return announced || (command.getAuthentication() == null && command.getCurrentJob() == null);
    }

    @Override
    public @Nullable ExecutionEntity findExecutionById(String id) {
        if (isLocked() && getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            read(id);
        }
        return super.findExecutionById(id);
    }

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        if (isLocked() && !byInstance.containsKey(instance)) {
            read(instance);
        }
        List<ExecutionEntity> read = byInstance.get(instance);
        return read == null ? super.findExecutionsByProcessInstanceId(instance) : new ArrayList<>(read);
    }

    /** All executions that belong together with one; none before the lock. */
    List<ExecutionEntity> around(String execution) {
        @Nullable ExecutionEntity known = isLocked() ? findExecutionById(execution) : null;
        if (known == null) {
            return List.of();
        }
        String instance = known.getProcessInstanceId();
        if (!together.containsKey(instance)) {
            read(execution);
        }
        return together.getOrDefault(instance, Set.of()).stream()
                .flatMap(one -> byInstance.getOrDefault(one, List.of()).stream())
                .toList();
    }

    private void read(String execution) {
        var read = new HashMap<String, List<ExecutionEntity>>();
        for (ExecutionEntity one : LoopStatements.executionsAround(getDbEntityManager(), execution)) {
            read.computeIfAbsent(one.getProcessInstanceId(), absent -> new ArrayList<>())
                    .add(one);
        }
        byInstance.putAll(read);
        read.keySet().forEach(instance -> together.put(instance, read.keySet()));
    }
}
