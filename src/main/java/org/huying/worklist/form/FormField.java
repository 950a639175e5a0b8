package org.huying.worklist.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a form.
 *
 * @param required must be filled in wherever it applies
 * @param when codes of other fields under which it applies, all of them; empty: always
 * @param options codes of a {@link FieldType#CHOICE}
 * @param maxLength in UTF-16 units, as browsers count
 * @param min of a number
 * @param max of a number; how many photos
 * @param preset column of the request that fills it when nobody has saved anything yet
 */
public record FormField(
        String name,
        FieldType type,
        boolean required,
        Map<String, List<String>> when,
        List<String> options,
        int maxLength,
        Optional<Integer> min,
        Optional<Integer> max,
        Optional<String> preset) {

    private static final int PHOTOS = 6;

    /** Whether it is asked for, given what was entered elsewhere. */
    public boolean applies(Map<String, String> values) {
        return when.entrySet().stream()
                .allMatch(condition -> condition.getValue().contains(values.getOrDefault(condition.getKey(), "")));
    }

    /** Codes with texts of their own. */
    public List<String> codes() {
        return type == FieldType.YESNO ? List.of("yes", "no") : options;
    }

    public int maxPhotos() {
        return max.orElse(PHOTOS);
    }
}
