package org.huying.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Text;
import org.huying.request.ServiceRequests;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What units did with the request before: returned it with grounds, passed it on, answered, did their part; and until when
 * it can be returned.
 */
@Component
class HandlingBackground implements TaskBackground {

    private final Assignments assignments;
    private final ServiceRequests requests;
    private final ReturnLimit limit;
    private final DirectoryQueries directory;

    HandlingBackground(
            Assignments assignments, ServiceRequests requests, ReturnLimit limit, DirectoryQueries directory) {
        this.assignments = assignments;
        this.requests = requests;
        this.limit = limit;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        var notes = new ArrayList<Note>();
        assignments.ofRequest(item.requestNumber()).forEach(assignment -> note(assignment)
                .ifPresent(notes::add));
        assignments.coHandlers(item.requestNumber()).forEach(coHandler -> note(coHandler)
                .ifPresent(notes::add));
        assignments.extensions(item.requestNumber()).forEach(extension -> notes(extension)
                .forEach(notes::add));
        assignments.carryOvers(item.requestNumber()).forEach(ruling -> notes.add(carriedOver(ruling)));
        return notes;
    }

    @Override
    public List<Note> limits(WorkItem item) {
        if (!item.element().equals("user_acceptTicket")) {
            return List.of();
        }
        return assignments.ofRequest(item.requestNumber()).stream()
                .filter(assignment -> assignment.state() == Assignment.State.OPEN)
                .map(assignment -> returnable(item.requestNumber(), assignment))
                .toList();
    }

    private Note returnable(String number, Assignment assignment) {
        return new Note("handling.limit.return", List.of(), "", limit.of(requests.get(number), assignment));
    }

    private Note carriedOver(CarryOver ruling) {
        return new Note(
                "handling.background.carried-over",
                List.of(directory.unitName(ruling.unit()), ruling.reviewOn().toString()),
                ruling.reason(),
                ruling.ruledAt());
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

    private Stream<Note> notes(AskedExtension extension) {
        List<Object> of = List.of(directory.unitName(extension.unit()), extension.days());
        var asked = new Note("handling.background.extension-asked", of, extension.reason(), extension.askedAt());
        return extension
                .decidedAt()
                .map(at -> Stream.of(
                        asked,
                        extension.state() == AskedExtension.State.GRANTED
                                ? new Note("handling.background.extension-granted", of, "", at)
                                : new Note(
                                        "handling.background.extension-refused",
                                        of,
                                        extension.answer().orElse(""),
                                        at)))
                .orElse(Stream.of(asked));
    }

    private Optional<Note> note(CoHandler coHandler) {
        return coHandler.report().flatMap(words -> coHandler
                .reportedAt()
                .map(at -> new Note(
                        "handling.background.co-handler", List.of(directory.unitName(coHandler.unit())), words, at)));
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
