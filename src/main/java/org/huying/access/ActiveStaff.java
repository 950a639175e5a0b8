package org.huying.access;

import java.util.List;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Who may act, read from the directory each time, so that a removed duty or person counts at once.
 *
 * <p>A new town's directory is empty, and somebody must load it: the first administrator of the settings may act without
 * being in the directory as long as nobody active there is an administrator.
 */
@Component
class ActiveStaff {

    private static final String WHOLE_TOWN = "TOWN";

    private final DirectoryQueries directory;
    private final FirstAdministrator.Settings first;

    ActiveStaff(DirectoryQueries directory, FirstAdministrator.Settings first) {
        this.directory = directory;
        this.first = first;
    }

    Optional<Staff> find(String account) {
        Optional<Person> person = directory.person(account);
        if (person.isEmpty()) {
            return firstAdministrator(account);
        }
        return person.filter(Person::active).map(active -> new Staff(account, active.name(), active.duties()));
    }

    private Optional<Staff> firstAdministrator(String account) {
        if (!first.named() || !first.account().equals(account) || directoryHasAdministrator()) {
            return Optional.empty();
        }
        return Optional.of(new Staff(account, account, List.of(new Duty(account, Role.ADMINISTRATOR, WHOLE_TOWN))));
    }

    private boolean directoryHasAdministrator() {
        return directory.people().stream().anyMatch(person -> person.active() && person.has(Role.ADMINISTRATOR));
    }
}
