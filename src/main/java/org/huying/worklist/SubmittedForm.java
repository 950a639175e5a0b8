package org.huying.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that passed its declaration a second time, inside the completing transaction.
 *
 * @param taskId the task that it ends
 * @param account who completes
 * @param values what was entered, by field name; absent when not applicable or left empty
 * @param photos ids of attachments, in the order of the form
 */
public record SubmittedForm(String taskId, String account, Map<String, String> values, List<String> photos) {

    public Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** @throws IllegalStateException if the declaration does not require the field */
    public String required(String field) {
        return value(field).orElseThrow(() -> new IllegalStateException("form without " + field));
    }
}
