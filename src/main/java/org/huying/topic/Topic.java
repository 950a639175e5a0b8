package org.huying.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;

/**
 * The project of a month.
 *
 * @param month in which its category grew
 * @param owner unit that is responsible for it
 * @param measures what is done about it
 * @param endsOn day by which it shall be done
 * @param changes how often owner, measures or end were changed
 * @param closing empty while it goes on
 */
public record Topic(
        RatingMonth month,
        String category,
        String owner,
        String measures,
        LocalDate endsOn,
        Instant openedAt,
        int changes,
        Optional<Closing> closing) {

    /** @param conclusion what came of it */
    public record Closing(String conclusion, Instant at) {}

    /** What was planned until somebody changed it. */
    public record Earlier(String owner, String measures, LocalDate endsOn, String changedBy, Instant changedAt) {}
}
