package org.huying.worklist.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Function;
import org.huying.directory.Text;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.TaskBackground.Note;
import org.huying.worklist.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happened before, in the reader's words, oldest first. */
@Component
class BackgroundViews {

    private final ObjectProvider<TaskBackground> sources;
    private final DueWords times;

    BackgroundViews(ObjectProvider<TaskBackground> sources, DueWords times) {
        this.sources = sources;
        this.times = times;
    }

    /** One thing that happened before, or a limit. */
    public record BackgroundView(String what, String words, String when) {}

    List<BackgroundView> of(WorkItem item, Texts texts) {
        return said(source -> source.of(item), texts);
    }

    /** Until when something can be done, earliest first. */
    List<BackgroundView> limits(WorkItem item, Texts texts) {
        return said(source -> source.limits(item), texts);
    }

    private List<BackgroundView> said(Function<TaskBackground, List<Note>> asked, Texts texts) {
        return sources.orderedStream()
                .flatMap(source -> asked.apply(source).stream())
                .sorted(comparing(Note::at))
                .map(note -> new BackgroundView(said(note, texts), note.words(), times.absolute(note.at())))
                .toList();
    }

    private static String said(Note note, Texts texts) {
        Object[] arguments = note.arguments().stream()
                .map(argument -> argument instanceof Text text ? text.in(texts.locale()) : argument)
                .toArray();
        return texts.of(note.key(), arguments);
    }
}
