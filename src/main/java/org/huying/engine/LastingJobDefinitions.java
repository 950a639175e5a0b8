package org.huying.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.jspecify.annotations.Nullable;

/** Reads what a diagram says of a kind of job once: it is written with the diagram's version, and nobody suspends one. */
final class LastingJobDefinitions extends JobDefinitionManager {

    private final Map<String, JobDefinitionEntity> known;

    private LastingJobDefinitions(Map<String, JobDefinitionEntity> known) {
        this.known = known;
    }

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        var known = new ConcurrentHashMap<String, JobDefinitionEntity>();
        return new InPlaceOf(JobDefinitionManager.class, () -> new LastingJobDefinitions(known));
    }

    @Override
    public @Nullable JobDefinitionEntity findById(String id) {
        @Nullable JobDefinitionEntity found = known.get(id);
        if (found == null) {
            found = super.findById(id);
            if (found != null) {
                known.put(id, found);
            }
        }
        return found;
    }
}
