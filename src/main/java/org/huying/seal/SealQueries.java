package org.huying.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.ledger.LedgerEntry;

/** Heads of the sealed ledger and proofs against them. Hashes are base64 text. Fails if the stored tree is broken. */
public interface SealQueries {

    /**
     * A signed head.
     *
     * @param size entries in the tree: those at the positions 1 to size
     * @param note what was signed, with the signatures below it
     */
    record Head(long size, String root, Instant at, String note) {}

    /**
     * That an entry stands in the tree.
     *
     * @param leaf its hash
     * @param path what leads from it to the head's root
     */
    record Inclusion(long position, String leaf, List<String> path, Head head) {}

    /** That a head's tree begins with all entries of an earlier one. */
    record Consistency(Head earlier, Head later, List<String> path) {}

    Optional<Head> last();

    /** Only sizes that were signed have a head. */
    Optional<Head> head(long size);

    /** Public keys that ever signed, from the first to the latest, as {@code <name>+<id>+<key>}. */
    List<String> keys();

    /**
     * @param size of the head to prove against; 0 for the last
     * @return empty if there is no such head or it does not cover the position
     */
    Optional<Inclusion> inclusion(long position, long size);

    /** @return empty if one of the heads is not there or the later one is smaller */
    Optional<Consistency> consistency(long earlier, long later);

    /**
     * Entries at hand against one head, those that it does not cover left out.
     *
     * @param size as of {@link #inclusion}
     * @throws org.huying.problem.Refusal {@code request-not-as-sealed} (409) if one is not what was sealed
     */
    List<Inclusion> proofs(List<LedgerEntry> entries, long size);
}
