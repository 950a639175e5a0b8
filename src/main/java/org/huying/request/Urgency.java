package org.huying.request;

/** How fast: emergencies run around the clock. */
public enum Urgency {
    NORMAL,
    URGENT,
    EMERGENCY
}
