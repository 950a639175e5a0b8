package org.huying.worklist;

import java.util.List;

/**
 * What a person may do beside a task's form, without ending the task; each module that offers something is asked. The desk
 * shows it below the form and posts to {@code /desk/tasks/{id}/{name}}; Tasklist links to the desk.
 */
public interface TaskAside {

    List<Aside> of(WorkItem item);

    /**
     * One such thing. Its texts are {@code worklist.aside.<name>}, {@code ….lead}, {@code ….send} and one for each input.
     *
     * @param demanded it is owed, and stands open until it is done
     */
    record Aside(String name, boolean demanded, List<Input> inputs) {
        public Aside {
            inputs = List.copyOf(inputs);
        }
    }

    /** @param lines several lines, or else a whole number */
    record Input(String name, boolean lines) {}
}
