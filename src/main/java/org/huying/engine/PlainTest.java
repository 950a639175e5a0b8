package org.huying.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A cell of a rule table in one of the three forms that nearly all cells have, read once. */
sealed interface PlainTest {

    /** The same answer as FEEL's for a text. */
    boolean test(String input);

    /** {@code "A"} or {@code "A","B"} */
    record OneOf(List<String> texts) implements PlainTest {
        @Override
        public boolean test(String input) {
            return texts.contains(input);
        }
    }

    /** {@code starts with(?, "A")} */
    record Beginning(String start) implements PlainTest {
        @Override
        public boolean test(String input) {
            return input.startsWith(start);
        }
    }

    /** {@code matches(?, "A", "is")}: searches, as FEEL does. */
    record Holding(Pattern pattern) implements PlainTest {
        @Override
        public boolean test(String input) {
            return pattern.matcher(input).find();
        }
    }

    /** Empty when the cell has another form, which is FEEL's to read; so has one with a backslash. */
    static Optional<PlainTest> of(String cell) {
        if (PlainForms.TEXTS.matcher(cell).matches()) {
            return Optional.of(new OneOf(PlainForms.TEXT
                    .matcher(cell)
                    .results()
                    .map(text -> text.group(1))
                    .toList()));
        }
        Matcher beginning = PlainForms.STARTS_WITH.matcher(cell);
        if (beginning.matches()) {
            return Optional.of(new Beginning(beginning.group(1)));
        }
        Matcher holding = PlainForms.MATCHES.matcher(cell);
        return holding.matches() ? holding(holding.group(1), holding.group(2)) : Optional.empty();
    }

    private static Optional<PlainTest> holding(String pattern, String flags) {
        int read = (flags.contains("s") ? Pattern.DOTALL : 0) | (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
        try {
            return Optional.of(new Holding(Pattern.compile(pattern, read)));
        } catch (PatternSyntaxException foreign) {
            return Optional.empty();
        }
    }
}
