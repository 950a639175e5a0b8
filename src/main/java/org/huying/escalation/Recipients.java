package org.huying.escalation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.huying.request.ServiceRequest;
import org.huying.request.Superiors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts of the people that a step tells, each once. */
@Component
class Recipients {

    private final JdbcClient jdbc;
    private final DirectoryQueries directory;
    private final Superiors superiors;

    Recipients(JdbcClient jdbc, DirectoryQueries directory, Superiors superiors) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.superiors = superiors;
    }

    /** Whoever claimed an open task of the unit, or else everybody who may: unassigned work is reminded of too. */
    List<String> workers(String number, String unit) {
        return told(jdbc.sql("""
                        select role, unit, assignee from work_item
                        where request_number = :number and unit = :unit and ended_at is null
                        """).param("number", number).param("unit", unit));
    }

    /** As {@link #workers}, of all open tasks of the request. */
    List<String> allWorkers(String number) {
        return told(jdbc.sql(
                        "select role, unit, assignee from work_item where request_number = :number and ended_at is null")
                .param("number", number));
    }

    /** The leads of a department; of a grid, or where none is named, those who lead it; of no unit, the supervisors. */
    List<String> leads(ServiceRequest request, String unit) {
        if (unit.isEmpty()) {
            return supervisors();
        }
        List<Person> leads = directory.members(Role.LEAD, unit);
        return accounts(leads.isEmpty() ? superiors.of(request, Optional.of(unit)) : leads);
    }

    /** The leaders assigned to the area of the request. */
    List<String> leaders(ServiceRequest request) {
        return accounts(superiors.of(request, Optional.empty()));
    }

    List<String> supervisors() {
        return accounts(superiors.supervisors());
    }

    private List<String> told(JdbcClient.StatementSpec tasks) {
        return tasks
                .query((row, index) -> row.getString("assignee") == null
                        ? may(row.getString("role"), row.getString("unit"))
                        : List.of(row.getString("assignee")))
                .list()
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<String> may(String code, String unit) {
        Role role = Stream.of(Role.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        List<Person> people = unit.isEmpty()
                ? directory.people().stream()
                        .filter(person -> person.active() && person.has(role))
                        .toList()
                : directory.members(role, unit);
        return accounts(people);
    }

    private static List<String> accounts(List<Person> people) {
        return people.stream().map(Person::account).distinct().toList();
    }
}
