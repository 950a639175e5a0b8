package org.huying.worklist.web;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.worklist.RequestFile;
import org.springframework.stereotype.Component;

/** Puts a request into the reader's words. */
@Component
class RequestViews {

    private final DirectoryQueries directory;
    private final TaskViews tasks;
    private final DueWords times;

    RequestViews(DirectoryQueries directory, TaskViews tasks, DueWords times) {
        this.directory = directory;
        this.tasks = tasks;
        this.times = times;
    }

    RequestView of(String taskId, RequestFile request, Texts texts) {
        return new RequestView(
                request.number(),
                request.title(),
                request.description(),
                request.category().map(code -> tasks.categoryName(code, texts)).orElse(""),
                request.urgency()
                        .map(code -> texts.code("worklist.urgency", code))
                        .orElse(null),
                texts.code("worklist.state", request.state()),
                place(request, texts),
                times.absolute(request.receivedAt()),
                request.photos().stream().map(id -> PhotoAddress.of(taskId, id)).toList(),
                request.messages().stream()
                        .map(message -> new RequestView.Message(
                                message.fromResident(), message.content(), times.absolute(message.sentAt())))
                        .toList());
    }

    private String place(RequestFile request, Texts texts) {
        return Stream.concat(
                        request.address().stream(),
                        Stream.concat(request.building().stream(), request.grid().stream())
                                .map(code -> directory.unitName(code).in(texts.locale())))
                .collect(joining(" · "));
    }
}
