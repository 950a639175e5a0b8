package org.huying.ledger;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their positions: 1, 2, 3 … without a gap, a request's entries in the order of {@code seq}.
 *
 * <p>It takes whatever is visible and has no position yet, so an entry that was written early and committed late is taken
 * in a later round, never skipped. Order within a request: {@code seq} n + 1 is written after n, or behind it
 * in one statement ({@link JdbcLedger}), so its id is greater, and is committed with or after n, so n is visible whenever n + 1 is.
 */
@Component
class Numberer {

    static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Numberer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // each statement must see what was committed before it, above all the last holder's positions
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Numbers one batch, unless another node is at it. Returns how many; more are waiting if it is {@link #BATCH}. */
    int number() {
        return Objects.requireNonNull(transaction.execute(status -> lock() ? numberWaiting() : 0));
    }

    private boolean lock() {
        return jdbc.sql("""
                        select id from ledger_numbering
                        where exists (select 1 from ledger_entry where position is null)
                        for update skip locked
                        """).query(Integer.class).optional().isPresent();
    }

    /** Ordered by position first, so that PostgreSQL reads the few waiting entries from that index, not all by id. */
    private int numberWaiting() {
        return jdbc.sql("""
                        merge into ledger_entry e
                        using (select w.id, l.position + row_number() over (order by w.id) as next_position
                               from (select id from ledger_entry where position is null
                                     order by position, id fetch first %d rows only) w
                               cross join (select coalesce(max(position), 0) as position from ledger_entry) l) n
                        on (e.id = n.id)
                        when matched then update set position = n.next_position
                        """.formatted(BATCH)).update();
    }
}
