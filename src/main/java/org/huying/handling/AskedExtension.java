package org.huying.handling;

import java.time.Instant;
import java.util.Optional;

/**
 * More time that a department asked for.
 *
 * @param days working days; days around the clock in an emergency
 * @param reason for the resident to read
 * @param answer why it was refused, for the resident to read
 */
public record AskedExtension(
        long id,
        long assignmentId,
        String unit,
        State state,
        int days,
        String reason,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<String> answer,
        String wordsSalt) {

    /** What became of it. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        /** The department finished before it was decided. */
        LAPSED
    }
}
