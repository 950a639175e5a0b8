package org.huying.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** Messages are heard in the transaction that sends them: nobody looks for jobs that would hear them later. */
final class NoWaitingMessages extends JobManager {

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(JobManager.class, NoWaitingMessages::new);
    }

    @Override
    public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
        return handler.equals(ProcessEventJobHandler.TYPE)
                ? List.of()
                : super.findJobsByConfiguration(handler, configuration, tenant);
    }
}
