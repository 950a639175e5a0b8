package org.huying.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objection that a supervisor is to rule on. Nobody else reads findings at a task. */
@Component
class FindingBackground implements TaskBackground {

    private static final String RULING = "user_ruleOnReview";

    private final JdbcClient jdbc;
    private final DirectoryQueries directory;

    FindingBackground(JdbcClient jdbc, DirectoryQueries directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        return item.element().equals(RULING) ? asked(item.requestNumber()) : List.of();
    }

    private List<Note> asked(String number) {
        return jdbc.sql("""
                        select c.finding, c.words, c.found_by, c.found_at from case_review v
                        join audit_sample_case c on c.sample_id = v.sample_id and c.place = v.place
                        where v.request_number = :number and v.ruling is null
                        """)
                .param("number", number)
                .query((row, index) -> new Note(
                        "audit.background." + row.getString("finding"),
                        List.of(directory
                                .person(row.getString("found_by"))
                                .map(Person::name)
                                .orElse("")),
                        Optional.ofNullable(row.getString("words")).orElse(""),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
