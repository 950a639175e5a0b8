package org.huying.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.ledger.Fact;
import org.huying.moment.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.StaticMessageSource;
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

    /** Codes in place of texts. */
    private static final Language CODES = codes();

    /** No more either: a sentence that nothing asks for is dead, or what asks for it was not found. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void whatever_an_entry_can_say_has_a_sentence_for_each_who_reads_it(String language) throws Exception {
        Set<String> sentences = texts("tracking", language).stringPropertyNames().stream()
                .filter(key -> key.matches("tracking\\.(resident|staff|follower)\\..*"))
                .filter(key -> !key.equals("tracking.staff.other"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sentences).isEqualTo(sentencesAskedFor());
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        for (String module : new String[] {"tracking", "evaluation", "notification"}) {
            Properties chinese = texts(module, "");
            Properties english = texts(module, "_en");
            assertThat(new TreeSet<>(english.stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
            assertThat(english.stringPropertyNames())
                    .allMatch(key -> !english.getProperty(key).isBlank());
        }
    }

    @Test
    void nobody_else_reads_of_a_message() {
        assertThat(Reader.FOLLOWER.reads(PossibleEntries.of("message.sent", "resident", "{}")))
                .isFalse();
    }

    @Test
    void photos_are_mentioned_only_where_there_are_any() throws IOException {
        assertThat(arrived("", 0)).isEqualTo("收到您的诉求。");
        assertThat(arrived("", 2)).isEqualTo("收到您的诉求，照片 2 张。");
        assertThat(arrived("_en", 0)).isEqualTo("Your request arrived.");
        assertThat(arrived("_en", 1)).isEqualTo("Your request arrived, with one photo.");
        assertThat(arrived("_en", 1200)).isEqualTo("Your request arrived, with 1200 photos.");
    }

    @Test
    void recomputed_clocks_are_joined_as_the_language_joins() {
        Entry two = PossibleEntries.of("clocks.recomputed", "system", """
                {"clocks": [{"clock": "HANDLING", "due": "2026-11-04T02:00:00Z"},
                            {"clock": "CO_HANDLING", "due": "2026-11-05T02:00:00Z", "provisional": true}]}
                """);
        assertThat(Sentence.of(two, CODES).arguments())
                .containsExactly("tracking.moved.final" + "tracking.separator" + "tracking.moved.provisional");
    }

    private static Language codes() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var directory = (DirectoryQueries) Proxy.newProxyInstance(
                DirectoryQueries.class.getClassLoader(),
                new Class<?>[] {DirectoryQueries.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("The entries name nobody");
                });
        return new Language(messages, directory, Locale.ENGLISH, new Moments(Clock.systemUTC()));
    }

    private static String arrived(String language, int photos) throws IOException {
        String pattern = texts("tracking", language).getProperty("tracking.resident.request.received.alone");
        return new MessageFormat(pattern, language.isEmpty() ? Locale.CHINESE : Locale.ENGLISH)
                .format(new Object[] {"", photos});
    }

    private static Set<String> sentencesAskedFor() throws ClassNotFoundException {
        var keys = new TreeSet<String>();
        for (Class<?> fact : facts()) {
            for (Entry entry : PossibleEntries.of(fact)) {
                Stream.of(Reader.values())
                        .filter(reader -> reader.reads(entry))
                        .map(reader -> Sentence.of(entry, CODES).key(reader.code(), entry))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** Of one language alone: a bundle would borrow from the other what this one lacks. */
    private static Properties texts(String module, String language) throws IOException {
        var texts = new Properties();
        String name = "/messages/" + module + language + ".properties";
        try (var file = Objects.requireNonNull(TimelineTextsTest.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(file, UTF_8));
        }
        return texts;
    }

    /** What can happen to a request. */
    private static List<Class<?>> facts() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Fact.Kind.class));
        var facts = new ArrayList<Class<?>>();
        for (var found : scanner.findCandidateComponents("org.huying")) {
            Class<?> fact = Class.forName(Objects.requireNonNull(found.getBeanClassName()));
            if (!fact.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()
                    .contains("test")) {
                facts.add(fact);
            }
        }
        facts.removeIf(fact -> OTHER_STREAMS.contains(PossibleEntries.kind(fact)));
        assertThat(facts)
                .extracting(PossibleEntries::kind)
                .contains("request.received", "assignment.resolved", "message.sent");
        return facts;
    }
}
