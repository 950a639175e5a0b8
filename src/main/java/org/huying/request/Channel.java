package org.huying.request;

/** The way by which a request reached the town. */
public enum Channel {
    PAGE,
    API,
    PHONE,
    COUNTER,
    /** Seen by staff on the spot: a request that nobody had to make. */
    INSPECTION,
    IMPORT
}
