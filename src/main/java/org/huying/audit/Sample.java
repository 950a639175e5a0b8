package org.huying.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Closed cases that were drawn by lot: those whose SHA-256 of {@code seed:number} is smallest among all that the filter found.
 *
 * @param population how many it found
 * @param found how many have a finding
 * @param objections how many of these are objections
 */
public record Sample(
        long id,
        String seed,
        FilterTerms terms,
        int size,
        long population,
        String drawnBy,
        Instant drawnAt,
        int found,
        int objections) {

    /** One drawn case; the finding is empty while nobody looked. */
    public record Case(
            int place,
            String number,
            String title,
            Optional<Finding> finding,
            Optional<String> words,
            Optional<String> foundBy,
            Optional<Instant> foundAt) {}
}
