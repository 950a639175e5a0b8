package org.huying.whistle;

import java.time.Instant;
import java.util.Optional;

/**
 * One call for departments.
 *
 * @param unit who whistled and answers to the resident: the grid, or the dispatcher's area
 * @param byCentre a dispatcher whistled, and dispatchers coordinate
 * @param solved empty while it is open, and when the request left before it was finished
 */
public record Whistle(
        long id,
        String requestNumber,
        int round,
        String unit,
        boolean byCentre,
        Ground ground,
        String meetingPlace,
        boolean urgent,
        String blownBy,
        Instant blownAt,
        Optional<Boolean> solved,
        Optional<String> result,
        Optional<String> reply,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        String wordsSalt) {

    /** Unit of the coordinator's clock; empty: all dispatchers. */
    String coordinator() {
        return byCentre ? "" : unit;
    }
}
