package org.huying.worklist.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The bundles in one language: Tasklist's may differ from the browser's, so templates ask here and not for the request's. */
public record Texts(MessageSource messages, Locale locale) {

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The first of these keys that has a text. */
    Optional<String> first(String[] keys, Object... arguments) {
        var text = messages.getMessage(new DefaultMessageSourceResolvable(keys, arguments, ""), locale);
        return Optional.of(text).filter(found -> !found.isEmpty());
    }

    /** For codes of other modules: their text, or the code itself where they have none. */
    public String code(String prefix, String code) {
        return messages.getMessage(
                new DefaultMessageSourceResolvable(
                        new String[] {prefix + "." + code, prefix + "." + code.toLowerCase(Locale.ROOT)}, code),
                locale);
    }
}
