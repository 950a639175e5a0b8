package org.huying.audit;

import java.util.Optional;
import org.huying.ledger.Fact;
import org.huying.ledger.SaltedDigest;

/**
 * What happened in the auditor's room; stands in the stream {@code -audit}. A filter is its terms without typed words, of
 * which there is a digest.
 */
sealed interface AuditFact extends Fact {

    /** A list without contacts left the room. */
    @Fact.Kind("audit.exported")
    record Exported(long export, ExportFormat format, String filter, Optional<SaltedDigest> words, long requests)
            implements AuditFact {}

    /** One auditor wants contacts. */
    @Fact.Kind("audit.export-asked")
    record ExportAsked(
            long export,
            ExportFormat format,
            String filter,
            Optional<SaltedDigest> words,
            long requests,
            SaltedDigest reason)
            implements AuditFact {}

    /** Another one answered. */
    @Fact.Kind("audit.export-answered")
    record ExportAnswered(long export, boolean granted) implements AuditFact {}

    /** Contacts left the room. */
    @Fact.Kind("audit.export-fetched")
    record ExportFetched(long export, long requests) implements AuditFact {}

    /** @param cases digest of the drawn numbers, in their order, each followed by a line feed */
    @Fact.Kind("audit.sample-drawn")
    record SampleDrawn(
            long sample,
            String seed,
            String filter,
            Optional<SaltedDigest> words,
            int size,
            long population,
            String cases)
            implements AuditFact {}

    /** @param finding OK or a code of an objection */
    @Fact.Kind("audit.finding-recorded")
    record FindingRecorded(long sample, String request, String finding, Optional<SaltedDigest> words)
            implements AuditFact {}
}
