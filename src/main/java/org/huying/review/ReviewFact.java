package org.huying.review;

import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of a ruling, in the request's own stream. */
sealed interface ReviewFact extends Fact {

    /** @param round that is closed */
    @Fact.Kind("review.asked")
    record Asked(int round, long sample, SaltedDigest reason) implements ReviewFact {}

    /** @param round that begins */
    @Fact.Kind("review.sent-back")
    record SentBack(int round, SaltedDigest reason) implements ReviewFact {}

    @Fact.Kind("review.left-closed")
    record LeftClosed(int round, SaltedDigest reason) implements ReviewFact {}

    /** The resident reopened it while it waited. */
    @Fact.Kind("review.overtaken")
    record Overtaken(int round) implements ReviewFact {}
}
