package org.huying.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that pages speak, and how the reader's is found: the cookie, then the browser, then Chinese. */
final class Languages {

    static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
    static final List<Locale> ALL = List.of(DEFAULT, Locale.ENGLISH);
    static final String COOKIE = "HUYING-LANGUAGE";
    static final Duration KEPT = Duration.ofDays(365);

    private Languages() {}

    /** Any kind of Chinese or English that somebody asks for; empty for what we do not speak. */
    static Optional<Locale> of(@Nullable String tag) {
        if (tag == null || tag.length() > 20) {
            return Optional.empty();
        }
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return ALL.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst();
    }

    static Locale ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return DEFAULT;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> of(wanted.toLanguageTag()).stream())
                .findFirst()
                .orElse(DEFAULT);
    }
}
