package org.huying.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the incident of a job that goes only where it has failed for good: while it has tries left there is none. Nobody
 * raises the tries of all jobs of a kind at once, which would leave an incident beside them.
 */
final class IncidentsOfFailures extends IncidentManager {

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(IncidentManager.class, IncidentsOfFailures::new);
    }

    @Override
    public List<Incident> findIncidentByConfiguration(String job) {
        return mayHaveOne(job) ? super.findIncidentByConfiguration(job) : List.of();
    }

    private boolean mayHaveOne(String job) {
        @Nullable JobEntity held = getDbEntityManager().getCachedEntity(JobEntity.class, job);
        return held == null || held.getRetries() <= 0;
    }
}
