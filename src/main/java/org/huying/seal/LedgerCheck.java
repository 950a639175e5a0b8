package org.huying.seal;

import java.util.Optional;

/** Compares what somebody holds in hand with the ledger as it is now. Reads only. */
public interface LedgerCheck {

    /** Signs of a proof file, at most. */
    int LONGEST = ProofText.LONGEST;

    /**
     * @param proof the file's text, a {@link RequestProof} as JSON
     * @throws org.huying.problem.Refusal {@code proof-unreadable} (422) if it is no proof at all
     */
    Verdict file(String proof);

    /**
     * What a printed receipt says.
     *
     * @param digest the entry's leaf, as base64 in either alphabet, with or without its padding
     * @param number of the request that the receipt names, however it is written; empty: that is not checked
     * @throws org.huying.problem.Refusal {@code place-unreadable} (422) with the fields that are wrong
     */
    Verdict place(String position, String digest, Optional<String> number);
}
