package org.huying.worklist.web;

import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.deadline.Limit.Hours;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.worklist.WorkItem;
import org.huying.worklist.WorklistPage;
import org.springframework.stereotype.Component;

/** Puts a work item into the reader's words. */
@Component
class TaskViews {

    private final DirectoryQueries directory;
    private final CurrentStaff currentStaff;
    private final DueWords dueWords;

    TaskViews(DirectoryQueries directory, CurrentStaff currentStaff, DueWords dueWords) {
        this.directory = directory;
        this.currentStaff = currentStaff;
        this.dueWords = dueWords;
    }

    TaskView of(WorklistPage.Entry entry, Texts texts) {
        return of(
                entry.item(),
                entry.title(),
                entry.category(),
                entry.urgency(),
                entry.state(),
                entry.provisional(),
                entry.hours(),
                texts);
    }

    TaskView of(
            WorkItem item,
            String title,
            Optional<String> category,
            Optional<String> urgency,
            String state,
            boolean provisional,
            Hours hours,
            Texts texts) {
        var open = item.endedAt().isEmpty();
        return new TaskView(
                item.id(),
                item.element(),
                item.requestNumber(),
                texts.code("worklist.task", item.element()),
                title,
                category.map(code -> categoryName(code, texts)).orElse(""),
                urgency.map(code -> texts.code("worklist.urgency", code)).orElse(""),
                texts.code("worklist.state", state),
                item.unit()
                        .map(code -> directory.unitName(code).in(texts.locale()))
                        .orElse(""),
                item.assignee().map(this::personName).orElse(null),
                item.assignee().filter(currentStaff.require().account()::equals).isPresent(),
                item.dueAt().map(dueWords::absolute).orElse(null),
                item.dueAt()
                        .filter(due -> open)
                        .map(due -> dueWords.relative(due, hours, texts))
                        .orElse(null),
                open && item.dueAt().filter(dueWords::isLate).isPresent(),
                open && provisional,
                item.endedAt().map(dueWords::absolute).orElse(null),
                item.doneBy().map(this::personName).orElse(null));
    }

    String categoryName(String code, Texts texts) {
        return directory
                .category(code)
                .map(category -> category.name().in(texts.locale()))
                .orElse(code);
    }

    private String personName(String account) {
        return directory.person(account).map(Person::name).orElse(account);
    }
}
