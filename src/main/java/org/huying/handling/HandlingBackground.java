package org.huying.handling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Text;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What units did with the request before: returned it with grounds, passed it on, answered. */
@Component
class HandlingBackground implements TaskBackground {

    private final Assignments assignments;
    private final DirectoryQueries directory;

    HandlingBackground(Assignments assignments, DirectoryQueries directory) {
        this.assignments = assignments;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        return assignments.ofRequest(item.requestNumber()).stream()
                .flatMap(assignment -> note(assignment).stream())
                .toList();
    }

    private Optional<Note> note(Assignment assignment) {
        Text unit = directory.unitName(assignment.unit());
        return switch (assignment.state()) {
            case RETURNED ->
                note(
                        assignment,
                        "handling.background.returned",
                        assignment.groundWords(),
                        unit,
                        ground(assignment.ground().orElse("")));
            case PASSED_ON -> note(assignment, "handling.background.passed-on", assignment.groundWords(), unit);
            case RESOLVED -> note(assignment, "handling.background.resolved", assignment.reply(), unit);
            case OPEN, ACCEPTED, WHISTLED -> Optional.empty();
        };
    }

    private static Optional<Note> note(Assignment assignment, String key, Optional<String> words, Object... arguments) {
        return words.map(text -> new Note(
                key, Stream.of(arguments).toList(), text, assignment.endedAt().orElse(assignment.openedAt())));
    }

    private static Object ground(String code) {
        return new DefaultMessageSourceResolvable(
                new String[] {"form.user_acceptTicket.ground." + code, "form.ground." + code}, code);
    }
}
