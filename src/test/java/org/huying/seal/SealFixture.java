package org.huying.seal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.huying.database.TestClock;
import org.huying.database.TestDatabase;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.huying.ledger.LedgerForTests;
import org.huying.ledger.LedgerQueries;
import org.huying.seal.note.SignerKey;
import org.huying.seal.note.SignerKeys;
import org.huying.seal.note.TreeHead;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger and its seal on a database of its own; nothing runs in the background. */
public class SealFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-25T01:02:03.456Z");

    public final HikariDataSource source;
    public final JdbcClient jdbc;
    public final SignerKeys keys = SignerKeys.parse(SignerKey.create("town/ledger"));
    final DataSourceTransactionManager transactions;
    final TransactionTemplate transaction;
    final TestClock clock = new TestClock(NOW);
    final LedgerForTests numbering;
    final Ledger ledger;
    final LedgerQueries entries;
    final Tiles tiles;
    final Heads heads;
    final SealQueries queries;
    final Sealer sealer;

    public SealFixture(TestDatabase database) {
        source = database.create();
        jdbc = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        numbering = new LedgerForTests(jdbc, transactions, clock);
        ledger = numbering.ledger();
        entries = numbering.queries();
        tiles = new Tiles(jdbc, new JdbcTemplate(source));
        heads = new Heads(jdbc);
        queries = new StoredSealQueries(tiles, heads);
        sealer = sealer(keys);
    }

    @Fact.Kind("test.noted")
    record Noted(long number) implements Fact {}

    /** Another node, or the same one with other keys. */
    Sealer sealer(SignerKeys keys) {
        return new Sealer(
                ledger,
                entries,
                tiles,
                heads,
                new SealLock(jdbc, new JdbcTemplate(source)),
                () -> keys,
                transactions,
                clock);
    }

    /** Entries of the request, with positions, not sealed yet. */
    public void append(String request, int entries) {
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < entries; n++) {
                ledger.append(request, Actor.SYSTEM, "", new Noted(n));
            }
        });
        numbering.numberAll();
    }

    public void seal() {
        while (sealer.seal()) {
            Thread.onSpinWait();
        }
    }

    TreeHead lastHead() {
        return TreeHead.parse(heads.last().orElseThrow().text());
    }

    List<Long> headSizes() {
        return jdbc.sql("select tree_size from seal_head order by tree_size")
                .query(Long.class)
                .list();
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    @Override
    public void close() {
        source.close();
    }
}
