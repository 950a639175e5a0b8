package org.huying.tracking;

import java.time.Instant;
import java.util.Optional;
import org.huying.request.RequestState;

/**
 * Where a request stands now.
 *
 * @param turnText whose turn it is, as a sentence
 * @param since when the state began
 * @param due until when whoever has the turn must act
 * @param remaining the time until {@code due} in the measure in which it counts, in words; absent while its clock stands
 *     still
 * @param provisional {@code due} was computed without a published calendar
 * @param pause why a clock of the request stands still, in words: the work's, while that of {@code due} may run
 */
public record Standing(
        RequestState state,
        String stateText,
        Turn turn,
        String turnText,
        Instant since,
        Optional<Instant> due,
        Optional<String> remaining,
        boolean provisional,
        Optional<String> pause) {

    /** Whose turn it is. */
    public enum Turn {
        RESIDENT,
        /** The resident who reported first; the reader follows. */
        FIRST_REPORTER,
        /** The centre: dispatchers, callback officers. */
        CENTRE,
        /** The grid or department that handles. */
        UNIT,
        NOBODY
    }
}
