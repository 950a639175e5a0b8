package org.huying.seal;

import java.util.Optional;
import java.util.function.Consumer;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.seal.merkle.Hash;
import org.huying.seal.note.VerifierKey;
import org.huying.seal.verify.LedgerCopy;
import org.huying.seal.verify.Line;
import org.springframework.stereotype.Component;

/** The ledger as its tables hold it, up to where it was when the reading began; in constant memory. */
@Component
class StoredLedger implements LedgerCopy {

    private static final int PAGE = 1_000;

    private final LedgerQueries entries;
    private final Tiles tiles;
    private final Heads heads;

    StoredLedger(LedgerQueries entries, Tiles tiles, Heads heads) {
        this.entries = entries;
        this.tiles = tiles;
        this.heads = heads;
    }

    @Override
    public long entries() {
        return Math.max(entries.lastPosition(), heads.lastSize());
    }

    @Override
    public void read(Consumer<Line> reader) {
        long end = entries();
        heads.keys().stream().map(VerifierKey::text).map(Line.Key::new).forEach(reader);
        var rows = new Paged<LedgerEntry>(
                last -> entries.after(last.map(LedgerEntry::position).orElse(0L), PAGE));
        var leaves = new Paged<Tile>(
                last -> tiles.from(0, last.map(tile -> tile.index() + 1).orElse(0L), PAGE / Tile.WIDTH));
        var notes = new Paged<Heads.Stored>(
                last -> heads.after(last.map(Heads.Stored::size).orElse(0L), PAGE));
        for (long position = 1; position <= end; position++) {
            reader.accept(new Line.Entry(position, leaf(leaves, position - 1), entry(rows, position)));
            while (isAt(rows, position)) {
                reader.accept(new Line.Entry(position, Optional.empty(), Optional.of(rows.take())));
            }
            while (isBehind(notes, position)) {
                reader.accept(new Line.Head(notes.take().note()));
            }
        }
    }

    /** Only where somebody took the table's own guard against two of a position away. */
    private static boolean isAt(Paged<LedgerEntry> rows, long position) {
        return rows.peek().filter(entry -> entry.position() <= position).isPresent();
    }

    private static boolean isBehind(Paged<Heads.Stored> notes, long position) {
        return notes.peek().filter(head -> head.size() <= position).isPresent();
    }

    private static Optional<LedgerEntry> entry(Paged<LedgerEntry> rows, long position) {
        return rows.peek().filter(entry -> entry.position() == position).map(entry -> rows.take());
    }

    private static Optional<Hash> leaf(Paged<Tile> leaves, long place) {
        while (leaves.peek().filter(tile -> tile.index() < place / Tile.WIDTH).isPresent()) {
            leaves.take();
        }
        return leaves.peek()
                .filter(tile -> tile.index() == place / Tile.WIDTH && place % Tile.WIDTH < tile.count())
                .map(tile -> tile.hash(place % Tile.WIDTH));
    }
}
