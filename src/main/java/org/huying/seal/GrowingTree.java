package org.huying.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Nodes;
import org.huying.seal.merkle.Subtree;

/**
 * A stored tree while leaves are appended: holds the last tile of each level, and collects those that became full. Reads one
 * tile of a level, whatever the tree's size, and no leaf again.
 */
class GrowingTree implements Nodes {

    /** The last tile of a level, not full. */
    private static class Edge {

        final byte[] hashes = new byte[Tile.WIDTH * Hash.BYTES];
        final int stored;
        long index;
        int count;

        Edge(long index, byte[] stored) {
            System.arraycopy(stored, 0, hashes, 0, stored.length);
            this.index = index;
            this.stored = stored.length / Hash.BYTES;
            this.count = this.stored;
        }

        Tile tile(int level) {
            return new Tile(level, index, Arrays.copyOf(hashes, count * Hash.BYTES));
        }
    }

    private final List<Edge> edges = new ArrayList<>();
    private final List<Tile> begun = new ArrayList<>();
    private final List<Tile> grown = new ArrayList<>();
    private long size;

    /** @throws BrokenTree if a tile that a tree of this size has is missing, or holds more or less than it should */
    static GrowingTree load(Tiles tiles, long size) {
        var tree = new GrowingTree();
        tree.size = size;
        for (int level = 0; Tile.width(size, level) > 0; level++) {
            long width = Tile.width(size, level);
            long index = width / Tile.WIDTH;
            int count = (int) (width % Tile.WIDTH);
            int at = level;
            byte[] stored = count == 0
                    ? new byte[0]
                    : tiles.find(level, index)
                            .filter(tile -> tile.hashes().length == count * Hash.BYTES)
                            .orElseThrow(() -> new BrokenTree("tile %d/%d is not as it was".formatted(at, index)))
                            .hashes();
            tree.edges.add(new Edge(index, stored));
        }
        return tree;
    }

    void append(Hash leaf) {
        append(0, leaf);
        size++;
    }

    private void append(int level, Hash hash) {
        if (level == edges.size()) {
            edges.add(new Edge(0, new byte[0]));
        }
        var edge = edges.get(level);
        hash.copyTo(edge.hashes, edge.count * Hash.BYTES);
        edge.count++;
        if (edge.count == Tile.WIDTH) {
            var full = edge.tile(level);
            (edge.stored > 0 ? grown : begun).add(full);
            edges.set(level, new Edge(edge.index + 1, new byte[0]));
            append(level + 1, full.root(Tile.HEIGHT, 0));
        }
    }

    long size() {
        return size;
    }

    Hash root() {
        return root(size);
    }

    /** Only of what stands at the right edge, which is all that the root needs. */
    @Override
    public Hash node(Subtree subtree) {
        int level = subtree.level() / Tile.HEIGHT;
        int within = subtree.level() % Tile.HEIGHT;
        var edge = edges.get(level);
        return edge.tile(level).root(within, subtree.index() - (edge.index << Tile.HEIGHT - within));
    }

    /** Writes what changed since it was loaded. */
    void store(Tiles tiles) {
        for (int level = 0; level < edges.size(); level++) {
            var edge = edges.get(level);
            if (edge.count > edge.stored) {
                (edge.stored > 0 ? grown : begun).add(edge.tile(level));
            }
        }
        tiles.insert(begun);
        tiles.update(grown);
    }
}
