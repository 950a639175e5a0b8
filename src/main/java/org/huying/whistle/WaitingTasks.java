package org.huying.whistle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.problem.Refusal;
import org.huying.worklist.TaskForms;
import org.huying.worklist.WorkItem;
import org.huying.worklist.Worklist;
import org.huying.worklist.WorklistPage;
import org.huying.worklist.WorklistQueries;
import org.huying.worklist.WorklistQueries.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whistles for a request by ending the task in which it waits for the reader. */
@Service
public class WaitingTasks {

    /** The tasks that may end with a whistle, and the field that says so. */
    private static final Map<String, String> DECIDING =
            Map.of("user_dispatch", "decision", "user_handleOnSpot", "outcome");

    private final WorklistQueries queries;
    private final TaskForms forms;
    private final Worklist worklist;

    WaitingTasks(WorklistQueries queries, TaskForms forms, Worklist worklist) {
        this.queries = queries;
        this.forms = forms;
        this.worklist = worklist;
    }

    /**
     * @throws Refusal {@code whistle-nobody-waits} (409) if the request does not wait for the reader; {@code form-incomplete}
     *     (422) with the fields
     */
    @Transactional
    public void whistle(String number, Call call, Map<String, String> classification) {
        WorkItem item = waiting(number);
        worklist.claim(item.id());
        var values = new LinkedHashMap<>(call.asForm());
        values.put(DECIDING.getOrDefault(item.element(), ""), "whistle");
        if (item.element().equals("user_dispatch")) {
            Map<String, String> known = forms.draft(item).values();
            Stream.of("category", "nature").forEach(field -> Optional.ofNullable(classification.get(field))
                    .or(() -> Optional.ofNullable(known.get(field)))
                    .ifPresent(value -> values.put(field, value)));
        }
        forms.save(item.id(), values);
        worklist.complete(item.id());
    }

    private WorkItem waiting(String number) {
        return Stream.of(View.MINE, View.UNITS)
                .flatMap(view -> queries.list(view, Optional.of(number), 0).entries().stream())
                .map(WorklistPage.Entry::item)
                .filter(item -> DECIDING.containsKey(item.element()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Status.CONFLICT, "whistle-nobody-waits"));
    }
}
