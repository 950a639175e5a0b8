package org.huying.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huying.ledger.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Whatever may happen to a request has words. */
class TimelineTextsTest {

    /** Streams that belong to no request. */
    private static final Set<String> OTHER_STREAMS = Set.of(
            "audit.exported",
            "audit.export-asked",
            "audit.export-answered",
            "audit.export-fetched",
            "audit.sample-drawn",
            "audit.finding-recorded",
            "contact.seen",
            "directory.loaded",
            "calendar.loaded",
            "decision.loaded",
            "ledger.key-adopted",
            "retention.ran",
            "ledger.head-given-out",
            "topic.proposed",
            "topic.opened",
            "topic.changed",
            "topic.closed");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void every_kind_of_entry_has_a_sentence_for_residents_and_for_staff(String language) throws Exception {
        Set<String> keys = bundle(language).keySet();

        for (String kind : kinds()) {
            for (String reader : new String[] {"resident", "staff"}) {
                String key = "tracking." + reader + "." + kind;
                assertThat(keys).as(key).anyMatch(known -> known.equals(key) || known.startsWith(key + "."));
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys() {
        for (String module : new String[] {"tracking", "evaluation", "notification"}) {
            var chinese = ResourceBundle.getBundle("messages/" + module, Locale.ROOT, NO_FALLBACK);
            var english = ResourceBundle.getBundle("messages/" + module, Locale.ENGLISH, NO_FALLBACK);
            assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
            assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
            assertThat(english.keySet()).allMatch(key -> !english.getString(key).isBlank());
        }
    }

    @Test
    void what_a_follower_reads_has_neutral_words() {
        Set<String> keys = bundle("").keySet();
        assertThat(Set.of("request.ended.closed", "assignment.resolved", "question.asked", "evaluation.opened"))
                .allMatch(kind -> keys.contains("tracking.follower." + kind));
        assertThat(keys).noneMatch(key -> key.startsWith("tracking.follower.message"));
    }

    @Test
    void photos_are_mentioned_only_where_there_are_any() {
        assertThat(arrived("", 0)).isEqualTo("收到您的诉求。");
        assertThat(arrived("", 2)).isEqualTo("收到您的诉求，照片 2 张。");
        assertThat(arrived("en", 0)).isEqualTo("Your request arrived.");
        assertThat(arrived("en", 1)).isEqualTo("Your request arrived, with one photo.");
        assertThat(arrived("en", 1200)).isEqualTo("Your request arrived, with 1200 photos.");
    }

    private static String arrived(String language, int photos) {
        String pattern = bundle(language).getString("tracking.resident.request.received.alone");
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).format(new Object[] {"", photos});
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages/tracking", Locale.forLanguageTag(language), NO_FALLBACK);
    }

    private static Set<String> kinds() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Fact.Kind.class));
        var kinds = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("org.huying")) {
            Class<?> fact = Class.forName(Objects.requireNonNull(found.getBeanClassName()));
            if (!fact.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()
                    .contains("test")) {
                kinds.add(fact.getAnnotation(Fact.Kind.class).value());
            }
        }
        assertThat(kinds).contains("request.received", "assignment.resolved", "message.sent");
        return kinds.stream().filter(kind -> !OTHER_STREAMS.contains(kind)).collect(Collectors.toSet());
    }
}
