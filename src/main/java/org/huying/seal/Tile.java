package org.huying.seal;

import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Nodes;
import org.huying.seal.merkle.Subtree;

/** Up to 32 neighbours of one level, stored together: a row for each node would be 64 times as many rows. */
final class Tile {

    /** Levels of the tree from one level of tiles to the next. */
    static final int HEIGHT = 5;

    static final int WIDTH = 1 << HEIGHT;

    private final int level;
    private final long index;
    private final byte[] hashes;

    /**
     * @param level its hashes are roots of 32^level leaves
     * @param index among the tiles of its level, from 0
     * @param hashes 32 bytes each
     */
    Tile(int level, long index, byte[] hashes) {
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    /** Full subtrees of one tile level among so many leaves. */
    static long width(long size, int level) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >> level * HEIGHT;
    }

    int level() {
        return level;
    }

    long index() {
        return index;
    }

    byte[] hashes() {
        return hashes;
    }

    int count() {
        return hashes.length / Hash.BYTES;
    }

    Hash hash(long place) {
        return Hash.at(hashes, Math.toIntExact(place) * Hash.BYTES);
    }

    /** The root of 2^level neighbours in this tile. */
    Hash root(int level, long index) {
        Nodes own = new Nodes() {
            @Override
            public Hash node(Subtree subtree) {
                return subtree.level() == 0 ? hash(subtree.index()) : children(subtree);
            }
        };
        return own.node(new Subtree(level, index));
    }
}
