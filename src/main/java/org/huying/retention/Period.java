package org.huying.retention;

import java.time.Duration;
import java.time.Instant;

/**
 * How many days after its end the parts of a request are kept. Whoever reads the words may have to call, so the contact goes
 * first; a photo tells more than was meant, so it goes before the words.
 *
 * @param rule which row of which version of the table said so: {@code retention:1:otherwise}
 */
public record Period(int contactDays, int photosDays, int wordsDays, String rule) {

    /** @throws IllegalArgumentException if a part would be kept longer than what follows it */
    public Period {
        if (contactDays > photosDays || photosDays > wordsDays) {
            throw new IllegalArgumentException("The contact goes first, then photos, then words: " + rule);
        }
    }

    /** What ended at or before this moment has passed the stage by now. */
    Instant endedBefore(Stage stage, Instant now) {
        int days =
                switch (stage) {
                    case NOTHING -> 0;
                    case CONTACT -> contactDays;
                    case PHOTOS -> photosDays;
                    case WORDS -> wordsDays;
                };
        return now.minus(Duration.ofDays(days));
    }

    /** How far a request is due that ended then. */
    Stage due(Instant endedAt, Instant now) {
        Stage due = Stage.NOTHING;
        for (Stage stage : Stage.ERASING) {
            if (!endedAt.isAfter(endedBefore(stage, now))) {
                due = stage;
            }
        }
        return due;
    }
}
