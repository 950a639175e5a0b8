package org.huying.handling;

import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of departments beside the lead. */
sealed interface CooperationFact extends Fact {

    @Fact.Kind("co-handler.called")
    record Called(int round, String unit) implements CooperationFact {}

    @Fact.Kind("co-handler.reported")
    record Reported(String unit, SaltedDigest report, int photos) implements CooperationFact {}

    @Fact.Kind("co-handler.called-off")
    record CalledOff(String unit) implements CooperationFact {}

    @Fact.Kind("request.informed")
    record Informed(String unit) implements CooperationFact {}
}
