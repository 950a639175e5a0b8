package org.huying.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A way through the loop: a round, or what of a round comes after a score "not solved", which leads back to the dispatcher
 * without a new number of the round.
 *
 * @param again how many scores "not solved" there were before in this round
 * @param at when that happened by which it begins
 * @param first entry of it
 */
public record Lap(int round, int again, Why why, Instant at, long first) {

    /** By what it begins. */
    public enum Why {
        /** The first of a request. */
        RECEIVED(true, true),
        /** By the resident, after it was closed. */
        REOPENED(true, true),
        /** What it followed was withdrawn. */
        TOOK_OVER(true, true),
        /** By ruling after a review. */
        SENT_BACK(true, false),
        /** The resident scored so. */
        NOT_SOLVED(false, false),
        /** The resident said so when called. */
        NOT_SOLVED_CALLED(false, false);

        private final boolean ofRound;
        private final boolean withIt;

        Why(boolean ofRound, boolean withIt) {
            this.ofRound = ofRound;
            this.withIt = withIt;
        }

        /** Of an entry; empty for most. */
        static Optional<Why> of(String kind, JsonNode payload) {
            return switch (kind) {
                case "request.reopened" -> Optional.of(REOPENED);
                case "request.tookOver" -> Optional.of(TOOK_OVER);
                case "review.sent-back" -> Optional.of(SENT_BACK);
                case "evaluation.scored" ->
                    Optional.of(payload.path("via").asText().equals("CALL") ? NOT_SOLVED_CALLED : NOT_SOLVED)
                            .filter(why -> !payload.path("solved").asBoolean());
                default -> Optional.empty();
            };
        }

        /** A new round, with a loop of its own; else the running loop goes on. */
        boolean ofRound() {
            return ofRound;
        }

        /** The entry is the first of it; else the last of what it ends. */
        boolean withIt() {
            return withIt;
        }
    }
}
