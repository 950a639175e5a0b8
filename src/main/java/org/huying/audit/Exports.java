package org.huying.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Lists that leave the room, each with an entry in the ledger before its first byte. One with contacts needs two auditors:
 * who asks gives a reason, another one grants it, and who asked fetches it, once, within a day.
 */
public interface Exports {

    /** Characters of a reason. */
    int SHORTEST_REASON = 5;

    int LONGEST_REASON = 300;

    /**
     * Records an export without contacts; ledger entry {@code audit.exported}.
     *
     * @throws org.huying.problem.Refusal {@code audit-filter} (422)
     */
    void record(FilterTerms terms, ExportFormat format, String account);

    /**
     * Asks for an export with contacts; ledger entry {@code audit.export-asked}.
     *
     * @return its number
     * @throws org.huying.problem.Refusal {@code audit-filter} or {@code audit-export-reason} (422)
     */
    long ask(FilterTerms terms, ExportFormat format, String reason, String account);

    /**
     * Another auditor grants or refuses; ledger entry {@code audit.export-answered}.
     *
     * @throws org.huying.problem.Refusal {@code audit-export-own} (403) to who asked, {@code audit-export-unknown} (404),
     *     {@code audit-export-answered} (409) if it does not wait any more
     */
    void answer(long export, boolean granted, String account);

    /**
     * Marks it fetched; ledger entry {@code audit.export-fetched}. What breaks off afterwards is asked for again.
     *
     * @throws org.huying.problem.Refusal {@code audit-export-unknown} (404), {@code audit-export-others} (403) to who did not
     *     ask, {@code audit-export-not-granted} or {@code audit-export-gone} (409)
     */
    ExportRequest fetch(long export, String account);

    /** Writes a recorded export: {@link #record} or {@link #fetch} came before. */
    void write(FilterTerms terms, ExportFormat format, boolean contacts, OutputStream out, Locale locale)
            throws IOException;

    /** The last hundred, newest first. */
    List<ExportRequest> newest();
}
