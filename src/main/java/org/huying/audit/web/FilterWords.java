package org.huying.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.audit.FilterTerms;
import org.huying.audit.web.FilterChoices.Choice;
import org.huying.audit.web.FilterChoices.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A filter in a sentence: what another auditor reads before an export is granted. */
@Component
class FilterWords {

    private final FilterChoices choices;
    private final MessageSource messages;

    FilterWords(FilterChoices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    /** {@code 状态：已结案；退单至少几次：2}; words for no filter at all. */
    String of(FilterTerms terms, Locale locale) {
        if (terms.isEmpty()) {
            return text("audit.filter.all", locale);
        }
        Map<String, List<Option>> known =
                choices.of(locale).stream().collect(Collectors.toMap(Choice::name, Choice::options));
        return terms.terms().entrySet().stream()
                .map(term -> messages.getMessage(
                        "audit.filter.term",
                        new Object[] {
                            text("audit.filter." + term.getKey(), locale),
                            value(known.getOrDefault(term.getKey(), List.of()), term.getValue())
                        },
                        locale))
                .collect(Collectors.joining(text("audit.filter.and", locale)));
    }

    private static String value(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::text)
                .findFirst()
                .orElse(code);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
