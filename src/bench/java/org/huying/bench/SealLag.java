package org.huying.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the seal is behind what was committed.
 *
 * @param millis age of the oldest entry that is not sealed
 */
record SealLag(long entries, long millis) {

    static SealLag now(JdbcClient jdbc) {
        long now = System.currentTimeMillis();
        return jdbc.sql("""
                        select waiting.entries + numbered.last - sealed.size as entries,
                            coalesce((select at_ms from ledger_entry where position = sealed.size + 1), waiting.since, :now) as since
                        from (select count(*) as entries, min(at_ms) as since from ledger_entry where position is null) waiting,
                            (select coalesce(max(position), 0) as last from ledger_entry) numbered,
                            (select coalesce(max(tree_size), 0) as size from seal_head) sealed
                        """)
                .param("now", now)
                .query((row, index) -> new SealLag(row.getLong("entries"), now - row.getLong("since")))
                .single();
    }

    SealLag orMore(SealLag other) {
        return new SealLag(Math.max(entries, other.entries), Math.max(millis, other.millis));
    }
}
