package org.huying.engine;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Looks for no rights to a task or an instance that ends: {@link NoTaskAuthorizations} writes none, and what
 * {@link ShippedGrants} writes is of applications, filters and processes.
 */
final class LastingAuthorizations extends AuthorizationManager {

    private static final Set<Resource> PASSING = Set.of(
            Resources.TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE);

    /** Takes the place of the engine's own. */
    static SessionFactory factory() {
        return new InPlaceOf(AuthorizationManager.class, LastingAuthorizations::new);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (!PASSING.contains(resource)) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }
}
