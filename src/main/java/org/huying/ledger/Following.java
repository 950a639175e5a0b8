package org.huying.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leads one follower along the ledger. Batches double while all goes well; one that fails is undone and begun anew with a
 * single entry, so that entries before a bad one are told a few times more until it stands alone. Then it alone is retried,
 * after 1, 2, 4 … at most 60 seconds, for ever: in order means that nothing overtakes it. Used by one thread.
 */
class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int LARGEST_BATCH = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Follower follower;
    private final LedgerQueries queries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private boolean known;
    private int batch = 1;
    private Duration wait = Duration.ofSeconds(1);
    private Instant notBefore = Instant.MIN;

    Following(
            Follower follower,
            LedgerQueries queries,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.follower = follower;
        this.queries = queries;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** Tells the next entries, unless another node is at it or a failure is waited out. Returns whether more may be waiting. */
    boolean advance() {
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        try {
            createCursor();
            boolean full = Boolean.TRUE.equals(transaction.execute(status -> tell() == batch));
            batch = Math.min(batch * 2, LARGEST_BATCH);
            wait = Duration.ofSeconds(1);
            return full;
        } catch (RuntimeException e) {
            return retry(e);
        }
    }

    private boolean retry(RuntimeException e) {
        if (batch > 1) {
            batch = 1;
            return true;
        }
        LOG.error("Follower {} failed, its next try is in {} s", follower.name(), wait.toSeconds(), e);
        notBefore = clock.instant().plus(wait);
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        return false;
    }

    private int tell() {
        List<LedgerEntry> entries =
                lockCursor().map(position -> queries.after(position, batch)).orElse(List.of());
        if (!entries.isEmpty()) {
            entries.forEach(follower::follow);
            moveCursor(entries.get(entries.size() - 1).position());
        }
        return entries.size();
    }

    private Optional<Long> lockCursor() {
        return jdbc.sql("""
                        select position from ledger_cursor c
                        where name = ? and exists (select 1 from ledger_entry e where e.position > c.position)
                        for update skip locked
                        """).param(follower.name()).query(Long.class).optional();
    }

    private void moveCursor(long position) {
        jdbc.sql("update ledger_cursor set position = ? where name = ?")
                .param(position)
                .param(follower.name())
                .update();
    }

    private void createCursor() {
        if (known) {
            return;
        }
        try {
            jdbc.sql("""
                            insert into ledger_cursor (name, position)
                            select cast(:name as varchar(60)), 0
                            where not exists (select 1 from ledger_cursor where name = :name)
                            """).param("name", follower.name()).update();
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node made the cursor of {} at the same moment", follower.name());
        }
        known = true;
    }
}
