package org.huying.request;

/** The way by which a request reached the town. */
public enum Channel {
    PAGE,
    API,
    PHONE,
    COUNTER,
    IMPORT
}
