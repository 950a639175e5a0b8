package org.huying.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Message bundles are complete in both languages and can be formatted; templates and scripts carry no text. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(Path bundle) throws IOException {
        Path english = Path.of(bundle.toString().replace(".properties", "_en.properties"));
        assertThat(load(english).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_can_be_formatted_in_both_languages(Path bundle) throws IOException {
        for (Path file : List.of(bundle, Path.of(bundle.toString().replace(".properties", "_en.properties")))) {
            load(file).forEach((key, text) -> assertThat(
                            new MessageFormat(text.toString(), Locale.ENGLISH).format(new Object[] {1, 2, 3, 4}))
                    .as("%s: %s", file, key)
                    .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void english_texts_are_english(Path bundle) throws IOException {
        Path english = Path.of(bundle.toString().replace(".properties", "_en.properties"));
        load(english).forEach((key, text) -> assertThat(
                        HAN.matcher(text.toString().replaceAll("呼应|中文|简体", "")).find())
                .as("%s: %s", english, key)
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templates_carry_no_text_of_their_own(Path template) throws IOException {
        assertThat(HAN.matcher(Files.readString(template).replaceAll("呼应|中文", ""))
                        .find())
                .as(template.toString())
                .isFalse();
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
