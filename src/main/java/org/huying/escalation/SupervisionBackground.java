package org.huying.escalation;

import java.util.ArrayList;
import java.util.List;
import org.huying.directory.DirectoryQueries;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** What supervisors demanded and units answered. */
@Component
class SupervisionBackground implements TaskBackground {

    private final SupervisionQueries supervisions;
    private final DirectoryQueries directory;

    SupervisionBackground(SupervisionQueries supervisions, DirectoryQueries directory) {
        this.supervisions = supervisions;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        var notes = new ArrayList<Note>();
        for (Supervision each : supervisions.ofRequest(item.requestNumber())) {
            List<Object> unit = List.of(directory.unitName(each.unit()));
            each.demand()
                    .ifPresent(
                            words -> notes.add(new Note("escalation.background.demand", unit, words, each.openedAt())));
            each.answer()
                    .ifPresent(words -> notes.add(new Note(
                            "escalation.background.answer",
                            unit,
                            words,
                            each.answeredAt().orElse(each.openedAt()))));
        }
        return notes;
    }
}
