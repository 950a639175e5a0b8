package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.notification.Notices.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The shipped table and the words for it. */
class TellingsTest {

    private static final String HEADER = String.join(",", Telling.COLUMNS);

    @TempDir
    private Path folder;

    static Stream<Telling> rows() {
        return new Tellings(settings(Map.of())).all().stream();
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
    @CsvSource(
            delimiter = ';',
            value = {
                "request.received,,resident,RECEIVED,email,digest; resident-digest",
                "ledger.head-given-out,,auditors,LEDGER_HEAD,email,digest; auditors-digest",
                "request.received,,resident,RECEIVED,desk+email,day; resident-desk",
                "request.routed,!unit,dispatchers,TO_DISPATCH,email/sms,digest; sms-digest",
                "request.received,,everybody,RECEIVED,email,day; unreadable",
                "request.received,,resident,RECEIVED,email; unreadable"
            })
    void a_row_by_which_nobody_can_be_told_stops_the_start_with_its_line(String row, String problem) {
        var failure =
                catchThrowableOfType(UnfitTelling.class, () -> table("# the town's own", HEADER, "# residents", row));

        var analysis = new UnfitTellingAnalyzer().analyze(failure);

        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(analysis.getDescription()).contains(" 4 ").endsWith(row);
        assertThat(analysis.getAction()).isNotBlank();
    }

    @Test
    void another_header_stops_the_start() {
        assertThatThrownBy(() -> table("entry,audience")).isInstanceOf(UnfitTelling.class);
    }

    @Test
    void what_is_collected_leaves_by_e_mail_first() throws Exception {
        Telling row = table(HEADER, "assignment.opened,,unit,ASSIGNED,desk+sms,day")
                .all()
                .get(0);

        assertThat(row.ways(Speed.DIGEST)).containsExactly(List.of(Channel.EMAIL, Channel.SMS));
        assertThat(row.ways(Speed.DAY)).containsExactly(List.of(Channel.SMS));
    }

    private Tellings table(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("tellings.csv"), List.of(lines));
        return new Tellings(
                settings(Map.of("huying.notification.tellings", file.toUri().toString())));
    }

    private static NotificationSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("huying.notification", NotificationSettings.class);
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
