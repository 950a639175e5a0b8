package org.huying.seal;

import java.util.HashMap;
import java.util.Map;
import org.huying.seal.merkle.Hash;
import org.huying.seal.merkle.Nodes;
import org.huying.seal.merkle.Subtree;

/** Reads nodes from the tiles, each tile once. Made for one answer: what it read it keeps. */
class StoredTree implements Nodes {

    private record Address(int level, long index) {}

    private final Tiles tiles;
    private final Map<Address, Tile> read = new HashMap<>();

    StoredTree(Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash node(Subtree subtree) {
        int level = subtree.level() / Tile.HEIGHT;
        int within = subtree.level() % Tile.HEIGHT;
        long tile = subtree.index() << within >> Tile.HEIGHT;
        long place = subtree.index() - (tile << Tile.HEIGHT - within);
        return tile(new Address(level, tile), (place + 1) << within).root(within, place);
    }

    private Tile tile(Address address, long wanted) {
        var tile = read.computeIfAbsent(address, missing -> tiles.find(missing.level(), missing.index())
                .orElseThrow(
                        () -> new BrokenTree("tile %d/%d is missing".formatted(missing.level(), missing.index()))));
        if (tile.count() < wanted) {
            throw new BrokenTree("tile %d/%d is cut off".formatted(address.level(), address.index()));
        }
        return tile;
    }
}
