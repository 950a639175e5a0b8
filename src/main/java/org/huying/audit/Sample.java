package org.huying.audit;

import java.time.Instant;
import java.util.Optional;
import org.huying.evaluation.Score;
import org.huying.request.RequestState;
import org.huying.review.Ruling;

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

    /**
     * One drawn case; the finding is empty while nobody looked.
     *
     * @param again what came of asking to have it handled again, if anybody asked
     * @param askable closed, not handled again since the finding, and nobody asked about this round yet
     */
    public record Case(
            int place,
            String number,
            String title,
            Optional<Finding> finding,
            Optional<String> words,
            Optional<String> foundBy,
            Optional<Instant> foundAt,
            Optional<Again> again,
            boolean askable) {

        /** Whether it is an objection of this account about which a supervisor can be asked. */
        public boolean askableBy(String account) {
            return askable && foundBy.filter(account::equals).isPresent();
        }
    }

    /**
     * A case that an auditor wants handled again.
     *
     * @param reason empty once erased, as is the answer
     * @param ruling empty while it waits
     * @param round that began with it
     * @param state of the request, while that round lasts
     * @param closedAt when that round was closed
     */
    public record Again(
            String askedBy,
            Instant askedAt,
            Optional<String> reason,
            Optional<Ruling> ruling,
            Optional<String> ruledBy,
            Optional<Instant> ruledAt,
            Optional<String> answer,
            int round,
            Optional<RequestState> state,
            Optional<Instant> closedAt,
            Optional<Score> score) {}
}
