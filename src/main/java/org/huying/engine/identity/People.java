package org.huying.engine.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Duty;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Users, groups and tenants as the directory knows them today. Who left is nobody. */
@Component
public class People {

    private static final Set<Role> WITH_UNITS = EnumSet.of(Role.GRID_OFFICER, Role.CLERK, Role.LEAD);

    private final DirectoryQueries directory;

    /** @param directory lazily: the engine is built before the town is read */
    People(@Lazy DirectoryQueries directory) {
        this.directory = directory;
    }

    List<Person> active() {
        return directory.people().stream().filter(Person::active).toList();
    }

    /** The person, if still active. */
    public Optional<Person> active(String account) {
        return directory.person(account).filter(Person::active);
    }

    static List<Role> roles() {
        return Arrays.asList(Role.values());
    }

    /** Codes of the person's roles, sorted: the groups of the log-in. */
    public static List<String> groups(Person person) {
        return person.duties().stream()
                .map(duty -> duty.role().code())
                .distinct()
                .sorted()
                .toList();
    }

    /** Grids of a grid officer, departments of a clerk and of a lead, sorted: the tenants of the log-in. */
    public static List<String> units(Person person) {
        return person.duties().stream()
                .filter(duty -> WITH_UNITS.contains(duty.role()))
                .map(Duty::unit)
                .distinct()
                .sorted()
                .toList();
    }

    /** All units that anybody's log-in carries. */
    Stream<String> allUnits() {
        return active().stream()
                .flatMap(person -> units(person).stream())
                .distinct()
                .sorted();
    }

    String unitName(String code) {
        return directory.unitName(code).both();
    }
}
