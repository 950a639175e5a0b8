package org.huying.notification;

/** When something is told outside the desk. */
enum Speed {
    /** At once, at night and on rest days too. */
    NOW,
    /** At once, but not in the quiet hours, and to staff not on their rest days. */
    DAY,
    /** To staff: collected into one e-mail at the hours of the digest, on working days. */
    DIGEST
}
