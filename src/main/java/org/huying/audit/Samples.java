package org.huying.audit;

import java.util.List;

/** Samples of closed cases for review: drawn by lot, looked at one by one, handled again only by a supervisor's ruling. */
public interface Samples {

    int MOST_CASES = 200;
    int LONGEST_WORDS = 1_000;

    /**
     * Draws among the closed cases of the filter; ledger entry {@code audit.sample-drawn} with a digest of what was drawn.
     *
     * @param seed as typed, 1 to 40 letters and digits; empty makes one
     * @return the sample's number
     * @throws org.huying.problem.Refusal {@code audit-filter}, {@code audit-sample-invalid} (422), {@code
     *     audit-sample-empty} (409) if the filter finds no closed case
     */
    long draw(FilterTerms terms, String seed, int size, String account);

    /**
     * Says what was found in a case, once; ledger entry {@code audit.finding-recorded}.
     *
     * @param words why; needed unless the finding is OK
     * @param sendBack why the case shall be handled again; empty: it shall not, or not yet
     * @throws org.huying.problem.Refusal {@code audit-sample-unknown} (404), {@code audit-finding-invalid} (422), {@code
     *     audit-finding-there} (409); with {@code sendBack} also as {@link #sendBack}, and nothing is recorded then
     */
    void find(long sample, int place, String finding, String words, String sendBack, String account);

    /**
     * Asks a supervisor to have a case handled again to which this account objected.
     *
     * @throws org.huying.problem.Refusal {@code audit-sample-unknown} (404), {@code audit-no-objection} (409), {@code
     *     audit-finding-others} (403), and as {@link org.huying.review.Reviewing#ask}
     */
    void sendBack(long sample, int place, String reason, String account);

    /** @throws org.huying.problem.Refusal {@code audit-sample-unknown} (404) */
    Sample sample(long sample);

    /** In the order of their lots. */
    List<Sample.Case> cases(long sample);

    /** Whether drawing again gives the same cases: it does while the same cases are closed as then. */
    boolean isReproduced(long sample);

    /** The last hundred, newest first. */
    List<Sample> newest();
}
