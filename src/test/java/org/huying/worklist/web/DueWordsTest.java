package org.huying.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The time left is rounded as Tasklist rounds it: the same task stands in both. */
class DueWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final DueWords words = new DueWords(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "PT59M, 59 min left",
        "PT1H29M, 1 h left",
        "PT1H31M, 2 h left",
        "PT47H29M, 47 h left",
        "PT47H31M, 2 days left",
        "PT155H, 6 days left",
        "PT157H, 7 days left",
        "PT-157H, late by 7 days"
    })
    void time_is_said_to_the_nearest_unit(Duration left, String said) {
        assertThat(words.relative(NOW.plus(left), texts())).isEqualTo(said);
    }

    private static Texts texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/worklist");
        source.setDefaultEncoding("UTF-8");
        return new Texts(source, Locale.ENGLISH);
    }
}
