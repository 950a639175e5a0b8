package org.huying.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of a whistle. */
sealed interface WhistleFact extends Fact {

    @Fact.Kind("whistle.blown")
    record Blown(
            int round, String unit, String ground, boolean urgent, List<String> departments, SaltedDigest meetingPlace)
            implements WhistleFact {}

    @Fact.Kind("whistle.called")
    record Called(String unit, Instant dueAt) implements WhistleFact {}

    @Fact.Kind("whistle.signed-on")
    record SignedOn(String unit, int minutes, boolean late) implements WhistleFact {}

    @Fact.Kind("whistle.arrived")
    record Arrived(String unit, SaltedDigest where, int photos) implements WhistleFact {}

    @Fact.Kind("whistle.reported")
    record Reported(String unit, SaltedDigest work, int photos) implements WhistleFact {}

    @Fact.Kind("whistle.released")
    record Released(String unit, SaltedDigest reason) implements WhistleFact {}

    @Fact.Kind("whistle.resolved")
    record Resolved(String unit, boolean solved, SaltedDigest result, SaltedDigest reply, int photos)
            implements WhistleFact {}

    @Fact.Kind("whistle.scored")
    record Scored(String unit, int score, Optional<SaltedDigest> remark) implements WhistleFact {}
}
