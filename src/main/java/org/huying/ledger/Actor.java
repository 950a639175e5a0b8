package org.huying.ledger;

/**
 * Who did it, as kept in the ledger: {@code resident}, {@code system} or {@code staff:<account>}.
 *
 * @param text at most 100 characters
 */
public record Actor(String text) {

    public static final Actor RESIDENT = new Actor("resident");
    public static final Actor SYSTEM = new Actor("system");

    public Actor {
        if (text.isBlank() || text.length() > 100) {
            throw new IllegalArgumentException("An actor has 1 to 100 characters");
        }
    }

    public static Actor staff(String account) {
        return new Actor("staff:" + account);
    }
}
