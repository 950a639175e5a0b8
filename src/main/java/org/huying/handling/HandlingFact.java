package org.huying.handling;

import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of handling. */
sealed interface HandlingFact extends Fact {

    @Fact.Kind("assignment.opened")
    record Opened(int round, String unit) implements HandlingFact {}

    @Fact.Kind("assignment.accepted")
    record Accepted(String unit) implements HandlingFact {}

    @Fact.Kind("assignment.returned")
    record Returned(String unit, String ground, SaltedDigest words) implements HandlingFact {}

    /** @param unit the first department that returned it: responsible until the supervisor has ruled */
    @Fact.Kind("return.disputed")
    record Disputed(String unit, int returns) implements HandlingFact {}

    /**
     * @param unit responsible for it
     * @param reviewOn ISO date
     * @param again it stays on the list by a new ruling
     */
    @Fact.Kind("request.carried-over")
    record CarriedOver(String unit, String reviewOn, boolean again, SaltedDigest reason) implements HandlingFact {}

    /**
     * A supervisor does not wait for the review date.
     *
     * @param reviewOn ISO date of the review that is held now
     */
    @Fact.Kind("request.review-brought-forward")
    record ReviewBroughtForward(String unit, String reviewOn, SaltedDigest reason) implements HandlingFact {}

    /** Off the list without a result: dispatched anew. */
    @Fact.Kind("request.carry-over-ended")
    record CarryOverEnded(String unit, SaltedDigest words) implements HandlingFact {}

    @Fact.Kind("assignment.passed-on")
    record PassedOn(String unit, SaltedDigest words) implements HandlingFact {}

    @Fact.Kind("interim.demanded")
    record InterimDemanded(String unit) implements HandlingFact {}

    @Fact.Kind("interim.replied")
    record InterimReplied(String unit) implements HandlingFact {}

    @Fact.Kind("assignment.resolved")
    record Resolved(String unit, SaltedDigest result, SaltedDigest reply, int photos) implements HandlingFact {}
}
