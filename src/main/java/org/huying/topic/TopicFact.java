package org.huying.topic;

import java.util.List;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/** What the ledger keeps of topics, in one stream a month: {@code -topic-2026-11}. */
sealed interface TopicFact extends Fact {

    @Fact.Kind("topic.proposed")
    record Proposed(String ratingMonth, List<String> categories) implements TopicFact {}

    /** @param endsOn ISO date */
    @Fact.Kind("topic.opened")
    record Opened(String ratingMonth, String category, String owner, String endsOn, SaltedDigest measures)
            implements TopicFact {}

    /** Owner, end or measures are other ones from now on. */
    @Fact.Kind("topic.changed")
    record Changed(String ratingMonth, String owner, String endsOn, SaltedDigest measures) implements TopicFact {}

    /** @param conclusion what came of it */
    @Fact.Kind("topic.closed")
    record Closed(String ratingMonth, String category, String owner, SaltedDigest conclusion) implements TopicFact {}
}
