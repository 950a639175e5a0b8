package org.huying.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.springframework.stereotype.Component;

/**
 * Who leads the lead: for a grid the leaders assigned to the nearest area from the grid upwards, for a department those
 * assigned to the area of the request; where none is assigned, the supervisors.
 */
@Component
public class Superiors {

    private final DirectoryQueries directory;

    Superiors(DirectoryQueries directory) {
        this.directory = directory;
    }

    public List<Person> of(ServiceRequest request) {
        return of(request, request.leadUnit());
    }

    /** @param unit whose superiors are sought; of no unit, those of the place */
    public List<Person> of(ServiceRequest request, Optional<String> unit) {
        Optional<String> start = unit.filter(code -> directory.area(code).isPresent())
                .or(() -> request.place().gridCode())
                .or(request::community);
        return start.map(directory::upwards).orElse(List.of()).stream()
                .map(Area::code)
                .map(area -> directory.members(Role.LEADER, area))
                .filter(leaders -> !leaders.isEmpty())
                .findFirst()
                .orElseGet(this::supervisors);
    }

    public List<Person> supervisors() {
        Stream<Person> active = directory.people().stream().filter(Person::active);
        return active.filter(person -> person.has(Role.SUPERVISOR)).toList();
    }
}
