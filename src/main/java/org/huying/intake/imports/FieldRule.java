package org.huying.intake.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a field's value comes from.
 *
 * @param columns whose values are joined; empty for a constant
 * @param values what the list's own words mean here; empty: taken as they are
 */
record FieldRule(
        List<String> columns, String separator, String constant, Map<String, String> values, Unmapped unmapped) {

    /** Nothing in the list answers this field. */
    static final FieldRule ABSENT = new FieldRule(List.of(), "", "", Map.of(), Unmapped.KEEP);

    /** What becomes of a word that {@code values} does not name. */
    enum Unmapped {
        /** The row is rejected. */
        REJECT,
        /** The field stays empty: a category is then chosen by the dispatcher. */
        EMPTY,
        /** It is taken as it is. */
        KEEP
    }

    /** Empty when the row must be rejected for its word. */
    Optional<String> value(CsvRow row) {
        if (columns.isEmpty()) {
            return Optional.of(constant);
        }
        String written = columns.stream()
                .map(column -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(separator));
        if (values.isEmpty()) {
            return Optional.of(written);
        }
        return Optional.ofNullable(values.get(written)).or(() -> unmapped(written));
    }

    private Optional<String> unmapped(String written) {
        if (written.isEmpty()) {
            return Optional.of("");
        }
        return switch (unmapped) {
            case REJECT -> Optional.empty();
            case EMPTY -> Optional.of("");
            case KEEP -> Optional.of(written);
        };
    }
}
