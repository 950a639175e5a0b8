package org.huying.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an output cell says. Only plain values are taken: what a cell would compute, nobody can check before it decides.
 *
 * @param value text, whole number or boolean; null when it says nothing
 */
record Cell(@Nullable Object value) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** Empty if it is an expression. */
    static Optional<Cell> read(String written) {
        String cell = written.strip();
        Matcher text = TEXT.matcher(cell);
        if (text.matches()) {
            return Optional.of(new Cell(text.group(1)));
        }
        if (NUMBER.matcher(cell).matches()) {
            return Optional.of(new Cell(Integer.valueOf(cell)));
        }
        return switch (cell) {
            case "", "null" -> Optional.of(new Cell(null));
            case "true", "false" -> Optional.of(new Cell(Boolean.valueOf(cell)));
            default -> Optional.empty();
        };
    }
}
