package org.huying.request;

/** What the resident wants: the six natures of a 12345 desk. */
public enum Nature {
    ENQUIRY,
    HELP,
    COMPLAINT,
    SUGGESTION,
    REPORT,
    PRAISE
}
