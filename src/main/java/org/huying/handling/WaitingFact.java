package org.huying.handling;

import java.time.Instant;
import java.util.Optional;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of pauses. */
sealed interface WaitingFact extends Fact {

    @Fact.Kind("pause.begun")
    record Begun(String unit, String cause, Instant until, SaltedDigest reason) implements WaitingFact {}

    /** @param came digest of what has come; absent when the date came first */
    @Fact.Kind("pause.ended")
    record Ended(String unit, String cause, Optional<SaltedDigest> came) implements WaitingFact {}
}
