package org.huying.replay.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.directory.DirectoryQueries;
import org.huying.moment.Moments;
import org.huying.replay.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry says, in the reader's language. A code stays beside its words: it is what the ledger says. */
@Component
class FactWords {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Set<String> UNITS = Set.of("unit", "leadUnit", "departments", "grid");

    /** Where the words for a field's codes stand. */
    private static final Map<String, UnaryOperator<String>> CODES = Map.of(
            "state", code -> "tracking.state." + code,
            "channel", code -> "tracking.channel." + code,
            "clock", code -> "tracking.clock." + code,
            "satisfaction", code -> "tracking.satisfaction." + code,
            "nature", code -> "form.user_dispatch.nature." + code.toLowerCase(Locale.ROOT),
            "urgency", code -> "worklist.urgency." + code.toLowerCase(Locale.ROOT));

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
            return List.of(value.split(", ", -1)).stream()
                    .map(code -> code.isEmpty() ? "" : unit(code, locale) + " (" + code + ")")
                    .collect(Collectors.joining(", "));
        }
        String truth = TRUTH.get(value);
        if (truth != null) {
            return messages.getMessage(truth, null, locale);
        }
        return words(fact, locale)
                .filter(words -> !words.equals(value))
                .map(words -> words + " (" + value + ")")
                .orElse(value);
    }

    private Optional<String> words(Step.FactValue fact, Locale locale) {
        if (fact.name().equals("category")) {
            return directory.category(fact.value()).map(category -> category.name()
                    .in(locale));
        }
        return Optional.ofNullable(CODES.get(fact.name()))
                .map(key -> messages.getMessage(key.apply(fact.value()), null, null, locale));
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
