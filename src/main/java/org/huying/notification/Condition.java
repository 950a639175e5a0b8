package org.huying.notification;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which entries of a kind are told. Terms with blanks between, all of which must hold: {@code field=value},
 * {@code field} (is there), {@code !field} (is not there), {@code actor=resident|staff|system}.
 */
record Condition(String text) {

    boolean holds(Payload entry) {
        return Arrays.stream(text.split(" "))
                .filter(Predicate.not(String::isEmpty))
                .allMatch(term -> holds(term, entry));
    }

    private static boolean holds(String term, Payload entry) {
        if (term.startsWith("!")) {
            return entry.texts(term.substring(1)).isEmpty();
        }
        int equals = term.indexOf('=');
        if (equals < 0) {
            return !entry.texts(term).isEmpty();
        }
        String field = term.substring(0, equals);
        String value = term.substring(equals + 1);
        return field.equals("actor")
                ? entry.actor().equals(value)
                : entry.text(field).filter(value::equals).isPresent();
    }
}
