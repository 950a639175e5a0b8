package org.huying.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The ledger of other modules' tests: real, with the numberer at their hand. */
public class LedgerForTests {

    private final Ledger ledger;
    private final LedgerQueries queries;
    private final Numberer numberer;

    public LedgerForTests(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        ledger = new JdbcLedger(jdbc, clock);
        queries = new JdbcLedgerQueries(jdbc);
        numberer = new Numberer(jdbc, transactions);
    }

    public Ledger ledger() {
        return ledger;
    }

    public LedgerQueries queries() {
        return queries;
    }

    public void numberAll() {
        while (numberer.number() > 0) {
            Thread.onSpinWait();
        }
    }
}
