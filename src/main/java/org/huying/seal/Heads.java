package org.huying.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored heads, and the public keys that ever signed them. */
@Component
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves in the sealed tree, 0 before the first head. */
    long lastSize() {
        return jdbc.sql("select coalesce(max(tree_size), 0) from seal_head")
                .query(Long.class)
                .single();
    }

    Optional<SignedNote> last() {
        return of(lastSize());
    }

    Optional<SignedNote> of(long size) {
        return jdbc.sql("select note from seal_head where tree_size = ?")
                .param(size)
                .query(String.class)
                .optional()
                .map(SignedNote::parse);
    }

    /** A head as its row says, which may be another than its note says. */
    record Stored(long size, String note) {}

    /** Heads of trees that are larger than the size, in order. */
    List<Stored> after(long size, int limit) {
        return jdbc.sql("""
                        select tree_size, note from seal_head
                        where tree_size > ? order by tree_size fetch first ? rows only
                        """)
                .params(size, limit)
                .query((row, line) -> new Stored(row.getLong(1), row.getString(2)))
                .list();
    }

    void add(TreeHead head, SignedNote note) {
        jdbc.sql("insert into seal_head (tree_size, sealed_at_ms, note) values (?, ?, ?)")
                .params(head.size(), head.at().toEpochMilli(), note.print())
                .update();
    }

    /** From the first to the latest. */
    List<VerifierKey> keys() {
        return jdbc.sql("select verifier from seal_key order by since_ms, verifier").query(String.class).list().stream()
                .map(VerifierKey::parse)
                .toList();
    }

    void addKey(VerifierKey key, Instant since) {
        jdbc.sql("insert into seal_key (verifier, since_ms) values (?, ?)")
                .params(key.text(), since.toEpochMilli())
                .update();
    }
}
