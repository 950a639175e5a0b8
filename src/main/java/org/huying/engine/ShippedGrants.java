package org.huying.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.huying.directory.Role;
import org.springframework.stereotype.Component;

/**
 * What each role may do in Tasklist, and no more: administrators get nothing over HTTP. Rows that are not shipped are
 * removed at each start.
 */
@Component
class ShippedGrants {

    private final AuthorizationService authorizations;
    private final ShippedFilters filters;

    ShippedGrants(AuthorizationService authorizations, ShippedFilters filters) {
        this.authorizations = authorizations;
        this.filters = filters;
    }

    private record Grant(String group, int resource, String id, Set<String> permissions) {

        static Grant of(Role role, Resource resource, String id, Permission... permissions) {
            return new Grant(
                    role.code(),
                    resource.resourceType(),
                    id,
                    Arrays.stream(permissions).map(Permission::getName).collect(Collectors.toSet()));
        }
    }

    void restore() {
        Set<Grant> missing = shipped();
        for (Authorization stored : authorizations.createAuthorizationQuery().list()) {
            if (!missing.removeIf(grant -> grants(stored, grant))) {
                authorizations.deleteAuthorization(stored.getId());
            }
        }
        missing.forEach(this::add);
    }

    private Set<Grant> shipped() {
        var grants = new HashSet<Grant>();
        Scope.PROCESSES_OF_ROLE.forEach((role, processes) -> {
            grants.add(Grant.of(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
            filters.ids().forEach(filter -> grants.add(Grant.of(role, Resources.FILTER, filter, Permissions.READ)));
            processes.forEach(process -> grants.add(Grant.of(
                    role,
                    Resources.PROCESS_DEFINITION,
                    process,
                    // READ shows the diagram beside the task
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK)));
        });
        return grants;
    }

    private static boolean grants(Authorization stored, Grant grant) {
        return stored.getAuthorizationType() == AUTH_TYPE_GRANT
                && grant.group().equals(stored.getGroupId())
                && grant.resource() == stored.getResourceType()
                && grant.id().equals(stored.getResourceId())
                && grant.permissions().equals(names(stored));
    }

    private static Set<String> names(Authorization stored) {
        return Arrays.stream(stored.getPermissions(permissionsOf(stored.getResourceType())))
                .map(Permission::getName)
                .filter(name -> !name.equals(Permissions.NONE.getName()))
                .collect(Collectors.toSet());
    }

    private void add(Grant grant) {
        Authorization row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        row.setGroupId(grant.group());
        row.setResourceType(grant.resource());
        row.setResourceId(grant.id());
        row.setPermissions(Arrays.stream(permissionsOf(grant.resource()))
                .filter(permission -> grant.permissions().contains(permission.getName()))
                .toArray(Permission[]::new));
        authorizations.saveAuthorization(row);
    }

    private static Permission[] permissionsOf(int resource) {
        return resource == Resources.PROCESS_DEFINITION.resourceType()
                ? ProcessDefinitionPermissions.values()
                : Permissions.values();
    }
}
