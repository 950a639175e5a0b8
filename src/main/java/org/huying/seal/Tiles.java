package org.huying.seal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tiles of the tree. */
@Component
class Tiles {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Tiles(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Tile> find(int level, long index) {
        return jdbc.sql("select hashes from seal_tile where tile_level = ? and tile_index = ?")
                .params(level, index)
                .query((row, line) -> new Tile(level, index, row.getBytes(1)))
                .optional();
    }

    /** Tiles of a level from an index on, in order; gaps are not filled. */
    List<Tile> from(int level, long index, int limit) {
        return jdbc.sql("""
                        select tile_index, hashes from seal_tile
                        where tile_level = ? and tile_index >= ? order by tile_index fetch first ? rows only
                        """)
                .params(level, index, limit)
                .query((row, line) -> new Tile(level, row.getLong(1), row.getBytes(2)))
                .list();
    }

    void insert(List<Tile> tiles) {
        batches.batchUpdate(
                "insert into seal_tile (hashes, tile_level, tile_index) values (?, ?, ?)",
                tiles.stream().map(Tiles::columns).toList());
    }

    void update(List<Tile> tiles) {
        batches.batchUpdate(
                "update seal_tile set hashes = ? where tile_level = ? and tile_index = ?",
                tiles.stream().map(Tiles::columns).toList());
    }

    private static Object[] columns(Tile tile) {
        return new Object[] {tile.hashes(), tile.level(), tile.index()};
    }
}
