package org.huying.replay.web;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.huying.replay.Step;
import org.huying.request.RequestNumbers;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What an entry says, in the reader's language. Only codes of units and categories stay beside their names, which the town
 * may change, and those of the town's duties, which have none.
 */
@Component
class FactWords {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Set<String> UNITS = Set.of("unit", "leadUnit", "departments", "grid");

    private static final Set<String> NUMBERS = Set.of("follows", "mergedInto", "from");

    /** Where the words for a field's codes stand: below the first of these keys that has the code. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            entry("state", List.of("tracking.state")),
            entry("channel", List.of("tracking.channel")),
            entry("clock", List.of("tracking.clock")),
            entry("via", List.of("tracking.via")),
            entry("satisfaction", List.of("tracking.satisfaction")),
            entry("nature", List.of("form.user_dispatch.nature")),
            entry("urgency", List.of("worklist.urgency")),
            entry("decision", List.of("form.user_dispatch.decision", "replay.decision")),
            entry("ground", List.of("form.ground", "form.user_acceptTicket.ground", "replay.ground")),
            entry("rejectReason", List.of("form.user_dispatch.rejectReason")),
            entry("cause", List.of("tracking.pause")),
            entry("reason", List.of("request.reveal-reason")),
            entry("to", List.of("replay.told")),
            entry("fields", List.of("tracking.contact")),
            entry("parts", List.of("tracking.personal-data")));

    private static final Map<String, String> TRUTH = Map.of("true", "tracking.yes", "false", "tracking.no");

    private final DirectoryQueries directory;
    private final MessageSource messages;
    private final Moments moments;

    FactWords(DirectoryQueries directory, MessageSource messages, Moments moments) {
        this.directory = directory;
        this.messages = messages;
        this.moments = moments;
    }

    String of(Step.FactValue fact, Locale locale) {
        String value = fact.value();
        if (DIGEST.matcher(value).matches()) {
            return messages.getMessage("replay.digest", new Object[] {value.substring(0, 8)}, locale);
        }
        if (TIME.matcher(value).matches()) {
            return time(value);
        }
        if (UNITS.contains(fact.name())) {
            return each(value, code -> code.isEmpty() ? "" : unit(code, locale) + " (" + code + ")", locale);
        }
        if (NUMBERS.contains(fact.name())) {
            return RequestNumbers.normalise(value).map(RequestNumbers::grouped).orElse(value);
        }
        String truth = TRUTH.get(value);
        if (truth != null) {
            return messages.getMessage(truth, null, locale);
        }
        return switch (fact.name()) {
            case "category" -> category(value, locale);
            case "duty" -> duty(value, locale);
            default -> each(value, code -> words(fact.name(), code, locale), locale);
        };
    }

    private String each(String values, UnaryOperator<String> words, Locale locale) {
        return Stream.of(values.split(Step.FactValue.BETWEEN, -1))
                .map(words)
                .collect(Collectors.joining(messages.getMessage("tracking.separator", null, locale)));
    }

    private String category(String code, Locale locale) {
        return directory
                .category(code)
                .map(category -> category.name().in(locale) + " (" + code + ")")
                .orElse(code);
    }

    /** Duties have no names but the departments that are competent for them. */
    private String duty(String code, Locale locale) {
        return directory
                .competentFor(code)
                .map(department -> messages.getMessage(
                        "replay.duty", new Object[] {code, unit(department.code(), locale)}, locale))
                .orElse(code);
    }

    /** The code itself where it has no words. */
    private String words(String field, String code, Locale locale) {
        String[] keys = CODES.getOrDefault(field, List.of()).stream()
                .flatMap(key -> Stream.of(key + "." + code, key + "." + code.toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
        return messages.getMessage(new DefaultMessageSourceResolvable(keys, code), locale);
    }

    /** A row that decided, {@code table:version:row}; the names of rows are the town's own. */
    String rule(String code, Locale locale) {
        String[] parts = code.split(":", 3);
        String table = messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {"replay.rule." + parts[0]}, parts[0]), locale);
        return parts.length < 3
                ? table
                : messages.getMessage("replay.rule.row", new Object[] {table, parts[1], parts[2]}, locale);
    }

    /** Empty for none. */
    String unit(String code, Locale locale) {
        return code.isEmpty() ? "" : directory.unitName(code).in(locale);
    }

    String time(Instant at) {
        return moments.second(at);
    }

    private String time(String iso) {
        try {
            return time(Instant.parse(iso));
        } catch (DateTimeException noTime) {
            return iso;
        }
    }
}
