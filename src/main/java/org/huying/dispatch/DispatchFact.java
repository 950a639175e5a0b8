package org.huying.dispatch;

import java.util.Optional;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;
import org.huying.request.Nature;
import org.huying.request.Urgency;

/** What the ledger keeps of classification, routing and rulings. */
sealed interface DispatchFact extends Fact {

    @Fact.Kind("request.classified")
    record Classified(Nature nature, Urgency urgency, String natureRule, String urgencyRule) implements DispatchFact {}

    @Fact.Kind("request.routed")
    record Routed(String decision, Optional<String> unit, Optional<String> duty, String rule) implements DispatchFact {}

    /** @param words digest of referral or note, if any was written */
    @Fact.Kind("request.dispatched")
    record Dispatched(
            String decision,
            Optional<String> unit,
            Optional<String> category,
            Optional<Nature> nature,
            Optional<String> rejectReason,
            Optional<String> mergedInto,
            Optional<SaltedDigest> words)
            implements DispatchFact {}

    /** After the third return of a round. */
    @Fact.Kind("return.ruled-finally")
    record RuledFinally(String unit, SaltedDigest reason) implements DispatchFact {}

    @Fact.Kind("return.ruled")
    record Ruled(String unit, boolean upheld, SaltedDigest reason) implements DispatchFact {}
}
