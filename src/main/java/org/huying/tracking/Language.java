package org.huying.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.deadline.RemainingTime;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.moment.Moments;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The reader's language: bundles, names of units and people, points in time by the town's clock. */
record Language(MessageSource messages, DirectoryQueries directory, Locale locale, Moments moments) {

    String moment(Instant at) {
        return moments.minute(at);
    }

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

    /** @param time ISO 8601, as in the ledger */
    String moment(String time) {
        return moments.minute(Instant.parse(time));
    }

    /** @param time ISO 8601, as in the ledger */
    String day(String time) {
        return moments.day(Instant.parse(time));
    }

    /** What is left of a limit, or how late it is. */
    String remaining(RemainingTime time) {
        return text(
                time.late() ? "worklist.due.late" : "worklist.due.left",
                text("worklist.due." + time.code(), time.count(), time.minutes()));
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
