package org.huying.ledger;

import java.util.Optional;

/**
 * Who did it, as kept in the ledger: {@code resident}, {@code system} or {@code staff:<account>}.
 *
 * @param text at most 100 characters
 */
public record Actor(String text) {

    public static final Actor RESIDENT = new Actor("resident");
    public static final Actor SYSTEM = new Actor("system");
    private static final String STAFF = "staff:";

    public Actor {
        if (text.isBlank() || text.length() > 100) {
            throw new IllegalArgumentException("An actor has 1 to 100 characters");
        }
    }

    public static Actor staff(String account) {
        return new Actor(STAFF + account);
    }

    /** Of the member of staff who did it. */
    public Optional<String> account() {
        return text.startsWith(STAFF) ? Optional.of(text.substring(STAFF.length())) : Optional.empty();
    }
}
