package org.huying.escalation;

import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;
import org.huying.request.EscalationStep;

/** What the ledger keeps of late requests. */
sealed interface EscalationFact extends Fact {

    /** @param people how many were told */
    @Fact.Kind("clock.reminded")
    record Reminded(Clocks.Kind clock, String unit, int people) implements EscalationFact {}

    @Fact.Kind("clock.escalated")
    record Escalated(Clocks.Kind clock, String unit, EscalationStep to, int people) implements EscalationFact {}

    @Fact.Kind("request.reminded")
    record RemindedByHand(int round, int people) implements EscalationFact {}

    /** @param words digest of what a supervisor wrote; empty when the clock demands it */
    @Fact.Kind("supervision.opened")
    record SupervisionOpened(String unit, Optional<SaltedDigest> words) implements EscalationFact {}

    @Fact.Kind("supervision.answered")
    record SupervisionAnswered(String unit, SaltedDigest words) implements EscalationFact {}
}
