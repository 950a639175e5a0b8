package org.huying.worklist.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as the fragment shows it.
 *
 * @param fields in order
 * @param errors what is wrong, with the field named, by {@link Field#input}, in the same order; empty if nothing is
 */
public record FormView(String taskId, List<Field> fields, Map<String, List<String>> errors) {

    /**
     * One field, with its texts in the reader's language.
     *
     * @param input name of the control: no name of ours collides with the page's own
     * @param widget {@code radio}, {@code select}, {@code checks}, {@code text}, {@code line}, {@code number},
     *     {@code date} or {@code photos}
     * @param when {@code field=code,code;field=code}; empty when it always applies
     * @param condition the same in words, for browsers without script
     */
    public record Field(
            String name,
            String input,
            String widget,
            String label,
            @Nullable String hint,
            boolean required,
            int maxLength,
            List<Option> options,
            String value,
            List<Photo> photos,
            String when,
            @Nullable String condition,
            @Nullable String error) {

        /** Whether a box of several is ticked. */
        public boolean has(String code) {
            return List.of(value.split(",", -1)).contains(code);
        }
    }

    /** A code and its text. */
    public record Option(String code, String text) {}

    /** A stored photo of the draft. */
    public record Photo(String id, String address) {}
}
