package org.huying.notification;

/** When something is told outside the desk. */
enum Speed {
    /** At once, at night too. */
    NOW,
    /** At once, but not in the quiet hours. */
    DAY,
    /** To staff: collected into one e-mail at the hours of the digest. */
    DIGEST
}
