package org.huying.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.huying.directory.Person;
import org.jspecify.annotations.Nullable;

/** A query over accounts. The directory keeps one name per person, the engine's first name. */
final class UsersOfDirectory extends UserQueryImpl {

    private final transient People people;

    /** @param executor none if the query is made inside a command and runs at once */
    UsersOfDirectory(People people, @Nullable CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext command) {
        return matching().size();
    }

    @Override
    public List<User> executeList(CommandContext command, @Nullable Page page) {
        return Sight.page(matching(), page, UsersOfDirectory::user);
    }

    private List<Person> matching() {
        Sight sight = Sight.now();
        return people.active().stream()
                .filter(person -> sight.user(person.account()))
                .filter(person -> Sight.is(getId(), person.account()))
                .filter(person -> Sight.in(getIds(), person.account()))
                .filter(person -> Sight.is(getFirstName(), person.name()))
                .filter(person -> Sight.like(getFirstNameLike(), person.name()))
                .filter(person -> Sight.is(getLastName(), "") && Sight.like(getLastNameLike(), ""))
                .filter(person -> Sight.is(getEmail(), "") && Sight.like(getEmailLike(), ""))
                .filter(person -> getGroupId() == null || People.groups(person).contains(getGroupId()))
                .filter(person -> getTenantId() == null || People.units(person).contains(getTenantId()))
                .toList();
    }

    static User user(Person person) {
        var user = new UserEntity(person.account());
        user.setFirstName(person.name());
        user.setLastName("");
        return user;
    }
}
