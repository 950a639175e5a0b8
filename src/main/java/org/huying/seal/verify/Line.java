package org.huying.seal.verify;

import java.util.Optional;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.merkle.Hash;

/** What a copy of the ledger is made of, in its order; docs/guide/ledger.md writes it as JSON. */
public sealed interface Line {

    /** A public key that ever signed. */
    record Key(String verifier) implements Line {}

    /**
     * A position of the ledger.
     *
     * @param leaf what was sealed there; empty if nothing was, or what was is lost
     * @param entry what stands there now; empty if it is gone
     */
    record Entry(long position, Optional<Hash> leaf, Optional<LedgerEntry> entry) implements Line {}

    /** A signed head, behind the last entry that it covers. */
    record Head(String note) implements Line {}
}
