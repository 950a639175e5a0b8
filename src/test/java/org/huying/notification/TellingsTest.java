package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.notification.Notices.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The shipped table and the words for it. */
class TellingsTest {

    static Stream<Telling> rows() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("huying.notification", NotificationSettings.class);
        return new Tellings(settings).all().stream();
    }

    @Test
    void it_is_read_whole() {
        assertThat(rows()).hasSizeGreaterThan(20).anySatisfy(row -> assertThat(row.entry())
                .isEqualTo("whistle.called"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_message_has_words_for_its_reader_and_for_the_administrator(Telling row) {
        String reader = row.audience() == Audience.RESIDENT ? "resident" : "kind";
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(text("notification." + reader + "." + row.message(), language))
                    .isNotBlank();
            assertThat(text("notification.message." + row.message(), language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void residents_get_no_digest_and_no_desk(Telling row) {
        if (row.audience() == Audience.RESIDENT) {
            assertThat(row.speed()).isNotEqualTo(Speed.DIGEST);
            assertThat(row.desk()).isFalse();
        }
    }

    @Test
    void a_resident_is_never_promised_a_code_or_shown_words() {
        for (Kind kind : Kind.values()) {
            if (kind.compareTo(Kind.RECEIVED) >= 0) {
                assertThat(text("notification.resident." + kind, Locale.ENGLISH))
                        .contains("N-1");
            }
        }
    }

    private static String text(String key, Locale language) {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/notification");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle.getMessage(key, new Object[] {"N-1"}, language);
    }
}
