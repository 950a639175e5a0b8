package org.huying.dispatch;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that dispatchers left for the handlers, and their rulings on returns. */
@Component
class DispatchBackground implements TaskBackground {

    private final JdbcClient jdbc;
    private final DirectoryQueries directory;

    DispatchBackground(JdbcClient jdbc, DirectoryQueries directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        return Stream.concat(notes(item.requestNumber()).stream(), rulings(item.requestNumber()).stream())
                .toList();
    }

    private List<Note> notes(String number) {
        return jdbc.sql("""
                        select note, decided_by, decided_at from dispatch_decision
                        where request_number = :number and note is not null order by id
                        """)
                .param("number", number)
                .query((row, index) -> new Note(
                        "dispatch.background.note",
                        List.of(directory
                                .person(row.getString("decided_by"))
                                .map(person -> person.name())
                                .orElse("")),
                        row.getString("note"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Note> rulings(String number) {
        return jdbc.sql("""
                        select unit, upheld, binding, reason, ruled_at from return_ruling
                        where request_number = :number order by id
                        """)
                .param("number", number)
                .query((row, index) -> new Note(
                        "dispatch.background."
                                + (row.getBoolean("binding")
                                        ? "ruled-finally"
                                        : row.getBoolean("upheld") ? "ruled-upheld" : "ruled-dismissed"),
                        List.of(directory.unitName(row.getString("unit"))),
                        row.getString("reason"),
                        row.getObject("ruled_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
