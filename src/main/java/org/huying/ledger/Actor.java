package org.huying.ledger;

/**
 * Who did it, as kept in the ledger: {@code resident}, {@code system} or {@code staff:<account>}.
 *
 * @param text at most 100 characters
 */
public record Actor(String text) {

    public static final Actor RESIDENT = new Actor("resident");
    public static final Actor SYSTEM = new Actor("system");

    public static Actor staff(String account) {
        return new Actor("staff:" + account);
    }
}
