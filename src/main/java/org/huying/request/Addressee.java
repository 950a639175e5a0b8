package org.huying.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a resident can be told something by machine.
 *
 * @param mobile takes text messages; landlines are left out
 * @param language in which the request was made, where it is known
 */
public record Addressee(Optional<String> mobile, Optional<String> email, Optional<Locale> language) {

    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}|\\+[1-9][0-9]{6,14}");

    static Addressee of(Contact contact, Optional<Locale> language) {
        return new Addressee(
                contact.phone().filter(phone -> MOBILE.matcher(phone).matches()), contact.email(), language);
    }

    /** Says nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
