package org.huying.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The reader's language: bundles, names of units and people. */
record Language(MessageSource messages, DirectoryQueries directory, Locale locale) {

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Empty when the bundles have no such key. */
    Optional<String> known(String key, Object... arguments) {
        String text =
                messages.getMessage(new DefaultMessageSourceResolvable(new String[] {key}, arguments, ""), locale);
        return Optional.of(text).filter(found -> !found.isEmpty());
    }

    /** A code's name, or the code itself where it has none: an old entry may hold a code that is not used any more. */
    String code(String prefix, String code) {
        return messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {prefix + "." + code}, code), locale);
    }

    /** Names of several, in the order given. */
    String units(List<String> codes) {
        return codes.stream().map(this::unit).collect(Collectors.joining(text("tracking.units.separator")));
    }

    String unit(String code) {
        return code.isEmpty() ? "" : directory.unitName(code).in(locale);
    }

    String person(String account) {
        return directory.person(account).map(Person::name).orElse(account);
    }
}
