package org.huying.retention;

import java.util.List;
import org.huying.ledger.Fact;

/** What the ledger keeps of an erasure: that it happened, how far it went and why; never what was erased. */
sealed interface RetentionFact extends Fact {

    /** The resident wants the personal data of the request gone. */
    @Kind("personal-data.erasure-asked")
    record Asked() implements RetentionFact {}

    /**
     * @param parts {@code contact}, {@code photos}, {@code words}
     * @param ground {@code period} or {@code resident}
     * @param rule the row of the table; of the period that would have held, if the resident asked
     */
    @Kind("personal-data.erased")
    record Erased(List<String> parts, String ground, String rule) implements RetentionFact {}

    /**
     * A round is over.
     *
     * @param contacts of how many requests; {@code photos} and {@code words} likewise
     * @param asked how many of them because the resident asked
     */
    @Kind("retention.ran")
    record Ran(int contacts, int photos, int words, int asked) implements RetentionFact {}
}
