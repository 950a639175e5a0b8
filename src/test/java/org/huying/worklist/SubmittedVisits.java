package org.huying.worklist;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the test process took as results. */
class SubmittedVisits {

    private final List<SubmittedForm> forms = new CopyOnWriteArrayList<>();

    void add(SubmittedForm form) {
        forms.add(form);
    }

    List<SubmittedForm> of(String taskId) {
        return forms.stream().filter(form -> form.taskId().equals(taskId)).toList();
    }
}
