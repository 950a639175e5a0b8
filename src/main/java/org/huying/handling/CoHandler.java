package org.huying.handling;

import java.time.Instant;
import java.util.Optional;

/**
 * A department that does a part of a matter that another one leads.
 *
 * @param report what it did, for the lead and the record
 */
public record CoHandler(
        long id,
        int round,
        String unit,
        State state,
        Optional<Instant> reportedAt,
        Optional<String> report,
        String wordsSalt) {

    /** How far it is. */
    public enum State {
        /** Will be called when the lead's work begins. */
        NAMED,
        CALLED,
        REPORTED,
        /** The dispatcher decided anew before it was called again. */
        RELEASED
    }
}
