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

    @Fact.Kind("assignment.passed-on")
    record PassedOn(String unit, SaltedDigest words) implements HandlingFact {}

    @Fact.Kind("interim.demanded")
    record InterimDemanded(String unit) implements HandlingFact {}

    @Fact.Kind("interim.replied")
    record InterimReplied(String unit) implements HandlingFact {}

    @Fact.Kind("assignment.resolved")
    record Resolved(String unit, SaltedDigest result, SaltedDigest reply, int photos) implements HandlingFact {}
}
