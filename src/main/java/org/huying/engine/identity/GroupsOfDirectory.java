package org.huying.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.huying.directory.Role;
import org.jspecify.annotations.Nullable;

/** A query over roles. */
final class GroupsOfDirectory extends GroupQueryImpl {

    private static final String TYPE = "ROLE";

    private final transient People people;

    /** @param executor none if the query is made inside a command and runs at once */
    GroupsOfDirectory(People people, @Nullable CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext command) {
        return matching().size();
    }

    @Override
    public List<Group> executeList(CommandContext command, @Nullable Page page) {
        return Sight.page(matching(), page, GroupsOfDirectory::group);
    }

    private List<Role> matching() {
        Sight sight = Sight.now();
        return People.roles().stream()
                .filter(role -> sight.group(role.code()))
                .filter(role -> Sight.is(getId(), role.code()))
                .filter(role -> Sight.in(getIds(), role.code()))
                .filter(role -> Sight.is(getName(), role.code()) && Sight.like(getNameLike(), role.code()))
                .filter(role -> Sight.is(getType(), TYPE))
                .filter(role -> getUserId() == null || has(getUserId(), role))
                .filter(role -> getTenantId() == null)
                .toList();
    }

    private boolean has(String account, Role role) {
        return people.active(account).filter(person -> person.has(role)).isPresent();
    }

    static Group group(Role role) {
        var group = new GroupEntity(role.code());
        group.setName(role.code());
        group.setType(TYPE);
        return group;
    }
}
