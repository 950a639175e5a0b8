package org.huying.audit;

/** How a clock stood to its limit. */
public enum Lateness {
    /** It passed its limit, whether it still runs or not. */
    WAS,
    /** It runs, is not paused, and has passed its limit. */
    IS
}
