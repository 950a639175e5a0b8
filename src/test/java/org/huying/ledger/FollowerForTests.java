package org.huying.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Leads a follower of another module along the real ledger, as the background does. */
public class FollowerForTests {

    private final Follower follower;
    private final JdbcClient jdbc;
    private final Following following;

    public FollowerForTests(Follower follower, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.follower = follower;
        this.jdbc = jdbc;
        this.following = new Following(follower, new JdbcLedgerQueries(jdbc), jdbc, transactions, clock);
    }

    public void toTheEnd() {
        while (following.advance()) {
            Thread.onSpinWait();
        }
    }

    /** As the administrator's guide says it. */
    public void toTheBeginning() {
        jdbc.sql("update ledger_cursor set position = 0 where name = ?")
                .param(follower.name())
                .update();
    }
}
