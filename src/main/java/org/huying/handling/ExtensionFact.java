package org.huying.handling;

import java.time.Instant;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of extensions. */
sealed interface ExtensionFact extends Fact {

    @Fact.Kind("extension.asked")
    record Asked(String unit, int days, SaltedDigest reason) implements ExtensionFact {}

    @Fact.Kind("extension.granted")
    record Granted(String unit, int days, Instant due) implements ExtensionFact {}

    @Fact.Kind("extension.refused")
    record Refused(String unit, int days, SaltedDigest answer) implements ExtensionFact {}
}
