package org.huying.seal.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.ledger.Leaf;
import org.huying.ledger.LedgerEntry;
import org.huying.seal.merkle.Frontier;
import org.huying.seal.merkle.Hash;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.VerifierKey;

/**
 * Recomputes a ledger line by line and says what is not as it was sealed. Each entry is compared with the leaf that was
 * sealed at its position, and the tree over these leaves with every head, so that a single changed entry is named exactly,
 * and leaves that were changed with it are found by the signature. Memory: a number for each request, and O(log n).
 */
public final class Verification implements Consumer<Line> {

    private final Trust trust;
    private final HeadChecks heads;
    private final Consumer<Finding> findings;
    private final Frontier tree = new Frontier();
    private final Map<String, Long> seqs = new HashMap<>();

    private long count;
    private long found;
    private long missingFrom;
    private long lostFrom;

    /**
     * @param keys that are trusted; none: those of the copy
     * @param earlier heads that the reader kept
     * @param findings is told at once, in the order of positions
     */
    public Verification(Collection<VerifierKey> keys, List<SignedNote> earlier, Consumer<Finding> findings) {
        this.findings = findings;
        trust = new Trust(keys);
        heads = new HeadChecks(earlier, trust, this::found);
    }

    /**
     * What was looked at.
     *
     * @param entries positions, those of missing entries included
     * @param sealed entries under the largest head that is signed, be it that it cannot be compared; those behind it are
     *     guarded by nothing
     */
    public record Report(long entries, long heads, long sealed, long findings) {}

    @Override
    public void accept(Line line) {
        if (line instanceof Line.Key key) {
            trust.named(key.verifier());
        } else if (line instanceof Line.Entry entry) {
            take(entry);
        } else if (line instanceof Line.Head head) {
            heads.covers(head.note());
            if (lostFrom == 0) {
                endOfMissing(count);
                heads.stored(head.note(), count, tree.root());
            }
        }
    }

    private void take(Line.Entry line) {
        if (line.position() <= count) {
            line.entry()
                    .ifPresent(
                            entry -> found(new Finding.Surplus(line.position(), entry.requestNumber(), entry.seq())));
            return;
        }
        while (count + 1 < line.position()) {
            next(Optional.empty(), Optional.empty());
        }
        next(line.leaf(), line.entry());
    }

    private void next(Optional<Hash> sealed, Optional<LedgerEntry> entry) {
        count++;
        var leaf = sealed.or(() -> entry.map(Verification::leaf));
        if (entry.isPresent()) {
            endOfMissing(count - 1);
            compare(entry.get(), sealed);
        } else if (missingFrom == 0) {
            missingFrom = count;
        }
        if (leaf.isEmpty() && lostFrom == 0) {
            lostFrom = count;
        }
        leaf.filter(known -> lostFrom == 0).ifPresent(tree::append);
        if (lostFrom == 0 && heads.isGivenFor(count)) {
            heads.given(count, tree.root());
        }
    }

    private void compare(LedgerEntry entry, Optional<Hash> sealed) {
        if (sealed.filter(leaf -> !leaf.equals(leaf(entry))).isPresent()) {
            found(new Finding.Changed(count, entry.requestNumber(), entry.seq()));
        } else {
            trust.adopts(entry);
        }
        long expected = seqs.getOrDefault(entry.requestNumber(), 0L) + 1;
        if (entry.seq() != expected) {
            found(new Finding.OutOfOrder(count, entry.requestNumber(), entry.seq(), expected));
        }
        seqs.put(entry.requestNumber(), entry.seq());
    }

    private static Hash leaf(LedgerEntry entry) {
        return Hash.of(new Leaf(entry).hash());
    }

    private void endOfMissing(long last) {
        if (missingFrom > 0) {
            long first = missingFrom;
            missingFrom = 0;
            found(new Finding.Missing(first, last));
        }
    }

    private void found(Finding finding) {
        found++;
        findings.accept(finding);
    }

    /** After the last line. */
    public Report end() {
        endOfMissing(count);
        if (lostFrom > 0) {
            found(new Finding.Unprovable(lostFrom));
        } else {
            heads.end(count);
        }
        return new Report(count, heads.stored(), Math.min(count, heads.covered()), found);
    }
}
