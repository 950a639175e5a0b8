package org.huying.seal;

import java.util.List;
import java.util.Optional;
import org.huying.ledger.Leaf;
import org.huying.ledger.LedgerEntry;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Subtree;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;
import org.springframework.stereotype.Component;

@Component
class StoredSealQueries implements SealQueries {

    private final Tiles tiles;
    private final Heads heads;

    StoredSealQueries(Tiles tiles, Heads heads) {
        this.tiles = tiles;
        this.heads = heads;
    }

    @Override
    public Optional<Head> last() {
        return heads.last().map(StoredSealQueries::head);
    }

    @Override
    public Optional<Head> head(long size) {
        return heads.of(size).map(StoredSealQueries::head);
    }

    @Override
    public List<String> keys() {
        return heads.keys().stream().map(VerifierKey::text).toList();
    }

    @Override
    public Optional<Inclusion> inclusion(long position, long size) {
        return headOrLast(size)
                .filter(head -> position >= 1 && position <= head.size())
                .map(head -> inclusion(new StoredTree(tiles), position, head));
    }

    private Optional<Head> headOrLast(long size) {
        return size == 0 ? last() : head(size);
    }

    private static Inclusion inclusion(StoredTree tree, long position, Head head) {
        return new Inclusion(
                position,
                tree.node(new Subtree(0, position - 1)).base64(),
                base64(tree.inclusion(position - 1, head.size())),
                head);
    }

    @Override
    public Optional<Consistency> consistency(long earlier, long later) {
        if (earlier > later) {
            return Optional.empty();
        }
        return head(earlier).flatMap(before -> head(later)
                .map(after ->
                        new Consistency(before, after, base64(new StoredTree(tiles).consistency(earlier, later)))));
    }

    @Override
    public List<Inclusion> proofs(List<LedgerEntry> entries, long size) {
        var tree = new StoredTree(tiles);
        return headOrLast(size).stream()
                .flatMap(head -> entries.stream()
                        .filter(entry -> entry.position() >= 1 && entry.position() <= head.size())
                        .map(entry -> proof(tree, entry, head)))
                .toList();
    }

    private static Inclusion proof(StoredTree tree, LedgerEntry entry, Head head) {
        var proof = inclusion(tree, entry.position(), head);
        if (!proof.leaf().equals(Hash.of(new Leaf(entry).hash()).base64())) {
            throw Refusal.of(Status.CONFLICT, "request-not-as-sealed");
        }
        return proof;
    }

    private static Head head(SignedNote note) {
        var head = TreeHead.parse(note.text());
        return new Head(head.size(), head.root().base64(), head.at(), note.print());
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
