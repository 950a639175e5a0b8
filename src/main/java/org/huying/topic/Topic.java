package org.huying.topic;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The project of a month.
 *
 * @param ratingMonth label of the month in which its category grew
 * @param owner unit that is responsible for it
 * @param measures what is done about it
 * @param endsOn day by which it shall be done
 */
public record Topic(
        String ratingMonth, String category, String owner, String measures, LocalDate endsOn, Instant openedAt) {}
