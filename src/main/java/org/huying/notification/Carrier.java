package org.huying.notification;

/** Takes a message out of the house. Codes of problems: {@code notification.problem.<code>} in the bundle. */
interface Carrier {

    Channel channel();

    /**
     * Hands it over; never throws for what the other side does or does not.
     *
     * @param key the same for each try of the same message, so that the other side can tell a repetition
     */
    Outcome carry(String address, Letter letter, String key);

    /** The words, in the reader's language. A text message has no subject. */
    record Letter(String subject, String text) {}
}
