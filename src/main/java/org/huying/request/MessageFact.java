package org.huying.request;

import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** Words were exchanged: their digest, never the words. */
sealed interface MessageFact extends Fact {

    @Fact.Kind("message.sent")
    record Sent(long message, SaltedDigest words) implements MessageFact {}

    @Fact.Kind("question.asked")
    record Asked(long message, SaltedDigest words) implements MessageFact {}

    @Fact.Kind("question.closed")
    record Closed(long question, boolean answered) implements MessageFact {}
}
