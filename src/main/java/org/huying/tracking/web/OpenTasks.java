package org.huying.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.access.Staff;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.tracking.web.DeskFile.TaskLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of one request; those that the reader may open are links. */
@Component
class OpenTasks {

    private final JdbcClient jdbc;
    private final DirectoryQueries directory;

    OpenTasks(JdbcClient jdbc, DirectoryQueries directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Row(String id, String element, String role, Optional<String> unit, Optional<String> assignee) {

        boolean isFor(Staff staff) {
            return assignee.equals(Optional.of(staff.account())) || staff.mayDo(role, unit);
        }
    }

    List<TaskLine> of(String number, Staff staff, Locale locale) {
        return jdbc
                .sql("""
                        select id, element, role, unit, assignee from work_item
                        where request_number = :number and ended_at is null order by created_at, id
                        """)
                .param("number", number)
                .query((row, index) -> new Row(
                        row.getString("id"),
                        row.getString("element"),
                        row.getString("role"),
                        Optional.of(row.getString("unit")).filter(unit -> !unit.isEmpty()),
                        Optional.ofNullable(row.getString("assignee"))))
                .list()
                .stream()
                .map(row -> new TaskLine(
                        row.id(),
                        row.element(),
                        row.unit()
                                .map(unit -> directory.unitName(unit).in(locale))
                                .orElse(""),
                        row.assignee()
                                .flatMap(directory::person)
                                .map(Person::name)
                                .orElse(""),
                        row.isFor(staff)))
                .toList();
    }
}
