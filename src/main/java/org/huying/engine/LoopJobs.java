package org.huying.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * Messages are heard in the transaction that sends them: nobody looks for jobs that would hear them later. Timers are not
 * exclusive in the engine's sense: {@link RequestFirst} lets one at a time at a request, and to find out who holds the others of
 * an instance a node would read all timers each time it looks for due ones.
 */
final class LoopJobs extends JobManager {

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(JobManager.class, LoopJobs::new);
    }

    @Override
    public void schedule(TimerEntity timer) {
        timer.setExclusive(false);
        super.schedule(timer);
    }

    @Override
    public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
        return handler.equals(ProcessEventJobHandler.TYPE)
                ? List.of()
                : super.findJobsByConfiguration(handler, configuration, tenant);
    }
}
