package org.huying.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.huying.notification.Notices.Kind;
import org.huying.request.ServiceRequest;
import org.springframework.stereotype.Component;

/** Finds people by their duties: who they are is the town's data, never written here. */
@Component
class Audiences {

    private final DirectoryQueries directory;
    private final JdbcNotices notices;

    Audiences(DirectoryQueries directory, JdbcNotices notices) {
        this.directory = directory;
        this.notices = notices;
    }

    /** Active members of staff, without repetition; nobody for {@link Audience#RESIDENT}. */
    List<Person> of(Telling telling, ServiceRequest request, Payload entry) {
        Stream<Person> people =
                switch (telling.audience()) {
                    case RESIDENT -> Stream.of();
                    case UNIT -> units(entry).stream().flatMap(unit -> workers(unit).stream());
                    case LEAD -> request.leadUnit().stream().flatMap(unit -> workers(unit).stream());
                    case LEADERS -> leaders(request).stream();
                    case DEPARTMENT_LEADS ->
                        units(entry).stream().flatMap(unit -> directory.members(Role.LEAD, unit).stream());
                    case TOLD -> told(telling.message(), entry);
                    case DISPATCHERS -> centre(Role.DISPATCHER, request).stream();
                    case CALLBACK_OFFICERS -> centre(Role.CALLBACK_OFFICER, request).stream();
                    case SUPERVISORS -> centre(Role.SUPERVISOR, request).stream();
                    case AUDITORS -> auditors().stream();
                };
        return people.filter(Person::active).distinct().toList();
    }

    List<Person> auditors() {
        return holders(Role.AUDITOR);
    }

    private static List<String> units(Payload entry) {
        List<String> one = entry.texts("unit");
        return one.isEmpty() ? entry.texts("units") : one;
    }

    private Stream<Person> told(Kind message, Payload entry) {
        return notices.toldWith(entry.entry(), message).stream().flatMap(account -> directory.person(account).stream());
    }

    private List<Person> workers(String unit) {
        Optional<Area> area = directory.area(unit);
        if (area.isPresent()) {
            return directory.members(area.get().level() == Area.Level.GRID ? Role.GRID_OFFICER : Role.LEADER, unit);
        }
        return directory
                .organisation(unit)
                .filter(found -> found.kind() == Organisation.Kind.DEPARTMENT)
                .map(found -> directory.members(Role.CLERK, unit))
                .orElse(List.of());
    }

    private List<Person> leaders(ServiceRequest request) {
        return start(request).map(directory::upwards).orElse(List.of()).stream()
                .map(area -> directory.members(Role.LEADER, area.code()))
                .filter(leaders -> !leaders.isEmpty())
                .findFirst()
                .orElseGet(() -> centre(Role.SUPERVISOR, request));
    }

    private Optional<String> start(ServiceRequest request) {
        return request.leadUnit()
                .filter(unit -> directory.area(unit).isPresent())
                .or(() -> request.place().gridCode())
                .or(request::community);
    }

    /** Those of the request's subdistrict; where none are or the place is not known, all. */
    private List<Person> centre(Role role, ServiceRequest request) {
        List<Person> own = start(request).map(directory::upwards).orElse(List.of()).stream()
                .filter(area -> area.level() == Area.Level.SUBDISTRICT)
                .flatMap(area -> directory.members(role, area.code()).stream())
                .toList();
        return own.isEmpty() ? holders(role) : own;
    }

    private List<Person> holders(Role role) {
        return directory.people().stream()
                .filter(person -> person.active() && person.has(role))
                .toList();
    }
}
