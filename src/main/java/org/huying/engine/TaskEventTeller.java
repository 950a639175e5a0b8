package org.huying.engine;

import static java.util.Objects.requireNonNullElse;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.huying.worklist.TaskEvent;
import org.huying.worklist.TaskEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells {@link TaskEvents} what the engine does to a user task. */
@Component
class TaskEventTeller {

    private final Supplier<List<TaskEvents>> listeners;
    private final JdbcClient database;

    TaskEventTeller(ObjectProvider<TaskEvents> listeners, JdbcClient database) {
        // who listens depends on the engine: known only once it is there, and the same from then on
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        this.database = database;
    }

    void before(String businessKey) {
        listeners.get().forEach(listener -> listener.before(businessKey));
    }

    /**
     * Stands before everything else that listens, and so before anything of the request is touched. Only Tasklist sets a user:
     * our own services have locked the request already.
     */
    TaskListener announcer() {
        return task -> {
            if (Context.getCommandContext().getAuthentication() != null) {
                before(requireUnchanged(task));
                requireUnchanged(task);
                LoopAtOnce.locked();
            }
        };
    }

    /**
     * The engine read the task before the lock was ours: what a colleague has changed since is no fault, but a conflict.
     *
     * @return the request's number
     */
    private String requireUnchanged(DelegateTask task) {
        return database.sql("""
                        select p.business_key_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                        where t.id_ = :id and t.rev_ = :revision
                        """)
                .param("id", task.getId())
                .param("revision", ((TaskEntity) task).getRevision())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new OptimisticLockingException("The task moved on while its request was locked"));
    }

    TaskListener teller(TaskEvent.Type type) {
        return task -> listeners.get().forEach(listener -> listener.on(event(type, task)));
    }

    private static String businessKey(DelegateTask task) {
        return requireNonNullElse(((TaskEntity) task).getExecution().getProcessBusinessKey(), "");
    }

    /** Later nobody asks for them, and the engine would have to read them. */
    private static Set<String> groups(DelegateTask created) {
        return created.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static TaskEvent event(TaskEvent.Type type, DelegateTask task) {
        ExecutionEntity execution = ((TaskEntity) task).getExecution();
        return new TaskEvent(
                type,
                task.getId(),
                task.getProcessInstanceId(),
                businessKey(task),
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                Optional.ofNullable(task.getTenantId()),
                type == TaskEvent.Type.CREATED ? groups(task) : Set.of(),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }
}
