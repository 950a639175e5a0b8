package org.huying.worklist.web;

import java.util.List;
import org.huying.worklist.TaskAside;
import org.huying.worklist.TaskAside.Aside;
import org.huying.worklist.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What else one may do with a task, in the reader's words; what is demanded first. */
@Component
class AsideViews {

    private final ObjectProvider<TaskAside> sources;

    AsideViews(ObjectProvider<TaskAside> sources) {
        this.sources = sources;
    }

    /** One such thing as a form. */
    public record AsideView(
            String name, boolean demanded, String title, String lead, String send, List<InputView> inputs) {}

    /** @param lines several lines, or else a whole number */
    public record InputView(String name, String label, boolean lines) {}

    List<AsideView> of(WorkItem item, Texts texts) {
        return sources.orderedStream()
                .flatMap(source -> source.of(item).stream())
                .map(aside -> view(aside, texts))
                .sorted((one, other) -> Boolean.compare(other.demanded(), one.demanded()))
                .toList();
    }

    private static AsideView view(Aside aside, Texts texts) {
        String key = "worklist.aside." + aside.name();
        return new AsideView(
                aside.name(),
                aside.demanded(),
                texts.of(key),
                texts.of(key + ".lead"),
                texts.of(key + ".send"),
                aside.inputs().stream()
                        .map(input -> new InputView(input.name(), texts.of(key + "." + input.name()), input.lines()))
                        .toList());
    }
}
