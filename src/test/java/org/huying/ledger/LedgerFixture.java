package org.huying.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.huying.database.TestClock;
import org.huying.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a database of its own; nothing runs in the background. */
class LedgerFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T01:02:03.456Z");

    final HikariDataSource source;
    final JdbcClient jdbc;
    final DataSourceTransactionManager transactions;
    final TransactionTemplate transaction;
    final TestClock clock = new TestClock(NOW);
    final Ledger ledger;
    final LedgerQueries queries;
    final Numberer numberer;

    LedgerFixture(TestDatabase database) {
        source = database.create();
        jdbc = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        ledger = new JdbcLedger(jdbc, clock);
        queries = new JdbcLedgerQueries(jdbc);
        numberer = new Numberer(jdbc, transactions);
    }

    @Fact.Kind("test.noted")
    record Noted(long number) implements Fact {}

    void append(String request, long number) {
        transaction.executeWithoutResult(status -> ledger.append(request, Actor.SYSTEM, "", new Noted(number)));
    }

    /** As another transaction would that has come as far as writing, but not to its commit. */
    void write(String request, long number) {
        jdbc.sql("""
                        insert into ledger_entry (request_number, seq, kind, version, actor, at_ms, element, payload)
                        values (?, 1, 'test.noted', 1, 'system', 0, '', ?)
                        """).param(request).param("{\"number\":" + number + "}").update();
    }

    List<Long> seqs(String request) {
        return queries.ofRequest(request).stream().map(LedgerEntry::seq).toList();
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void numberAll() {
        while (numberer.number() > 0) {
            Thread.onSpinWait();
        }
    }

    Following following(Follower follower) {
        return new Following(follower, queries, jdbc, transactions, clock);
    }

    @Override
    public void close() {
        source.close();
    }
}
