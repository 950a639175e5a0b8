package org.huying.directory;

import java.util.Set;

/**
 * A unit that handles requests or leads others. Codes match {@code [A-Z0-9-]{1,40}}; no area and organisation share one.
 *
 * @param duties what it is competent for ({@code water}, {@code sanitation} …), the words of the routing table
 */
public record Organisation(String code, Kind kind, Text name, Set<String> duties) {

    /** What sort of unit. */
    public enum Kind {
        SUBDISTRICT_OFFICE,
        COMMUNITY_OFFICE,
        DEPARTMENT
    }
}
