package org.huying.decision;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table may say.
 *
 * @param expected the same for a reader, in the table's own words
 * @param optional it may say nothing
 */
public record Values(Predicate<Object> fits, String expected, boolean optional) {

    public static Values words(Collection<String> words) {
        Set<String> known = new TreeSet<>(words);
        return new Values(
                known::contains, known.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", ")), false);
    }

    public static Values wholeNumbers() {
        return new Values(value -> value instanceof Integer number && number >= 0, "0, 1, 2 …", false);
    }

    public static Values yesOrNo() {
        return new Values(Boolean.class::isInstance, "true, false", false);
    }

    /** A text that people choose freely. */
    public static Values texts() {
        return new Values(value -> value instanceof String text && !text.isBlank(), "\"…\"", false);
    }

    /** The same, or {@code null} or an empty cell. */
    public Values orNothing() {
        return new Values(fits, expected + ", null", true);
    }

    boolean allow(@Nullable Object value) {
        return value == null ? optional : fits.test(value);
    }
}
