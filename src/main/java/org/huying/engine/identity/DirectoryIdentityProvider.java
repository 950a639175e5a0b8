package org.huying.engine.identity;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's view of the directory: nothing can be written, and no password is ever right. */
final class DirectoryIdentityProvider implements ReadOnlyIdentityProvider {

    private final People people;

    DirectoryIdentityProvider(People people) {
        this.people = people;
    }

    /** Log-in is Spring Security's alone. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return createUserQuery(Context.getCommandContext()).userId(userId).singleResult();
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return createGroupQuery(Context.getCommandContext()).groupId(groupId).singleResult();
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return createTenantQuery(Context.getCommandContext()).tenantId(tenantId).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new UsersOfDirectory(people, executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext command) {
        return new UsersOfDirectory(people, null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsOfDirectory(people, executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext command) {
        return new GroupsOfDirectory(people, null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new TenantsOfDirectory(people, executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext command) {
        return new TenantsOfDirectory(people, null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("People are in the directory, not in the engine's tables");
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
}
