package org.huying.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The words that the rule tables look for. */
class RulePatternsTest {

    /**
     * FEEL's {@code matches} searches already. With {@code .*} in front it tries every length from every place, so a
     * message of 5,000 characters took seconds for each row of a table.
     */
    @Test
    void patterns_name_the_words_and_do_not_span_the_text() throws IOException {
        try (var tables = Files.list(Path.of("processes"))) {
            assertThat(tables.filter(file -> file.toString().endsWith(".dmn")))
                    .isNotEmpty()
                    .noneMatch(table -> read(table).contains("\".*"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
