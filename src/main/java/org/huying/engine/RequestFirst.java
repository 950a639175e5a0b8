package org.huying.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Announces a request before a job of its process does anything, as a person's command does: one request, one lock. A job
 * that had to wait and is not there any more gives way; the engine counts that as no failure.
 */
final class RequestFirst<C extends JobHandlerConfiguration> implements JobHandler<C> {

    private final JobHandler<C> handler;
    private final Consumer<String> announce;
    private final JdbcClient database;

    RequestFirst(JobHandler<C> handler, Consumer<String> announce, JdbcClient database) {
        this.handler = handler;
        this.announce = announce;
        this.database = database;
    }

    @Override
    public void execute(
            C configuration, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenantId) {
        String businessKey = execution == null ? null : execution.getProcessBusinessKey();
        if (businessKey != null) {
            announce.accept(businessKey);
            requireStillThere(context.getCurrentJob());
            LoopAtOnce.locked();
        }
        handler.execute(configuration, execution, context, tenantId);
    }

    /** The engine read the job before the lock was ours. */
    private void requireStillThere(JobEntity job) {
        boolean there = database.sql("select count(*) from act_ru_job where id_ = :id")
                        .param("id", job.getId())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            throw new OptimisticLockingException("The request moved on while its job waited");
        }
    }

    @Override
    public String getType() {
        return handler.getType();
    }

    @Override
    public C newConfiguration(String text) {
        return handler.newConfiguration(text);
    }

    @Override
    public void onDelete(C configuration, JobEntity job) {
        handler.onDelete(configuration, job);
    }
}
