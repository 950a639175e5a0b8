package org.huying.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts {@link RequestFirst} before every kind of job. */
@Component
@Order(3)
class RequestFirstJobs extends AbstractProcessEnginePlugin {

    private final TaskEventTeller events;
    private final JdbcClient database;

    RequestFirstJobs(TaskEventTeller events, JdbcClient database) {
        this.events = events;
        this.database = database;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getJobHandlers().replaceAll((type, handler) -> requestFirst(handler));
    }

    private RequestFirst<?> requestFirst(JobHandler<?> handler) {
        return new RequestFirst<>(handler, events::before, database);
    }
}
