package org.huying.seal;

import java.time.LocalDate;
import java.util.List;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.seal.note.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which head was given out on which day; one a day, whatever number of nodes asks. */
@Component
class DailyHeads {

    private final Heads heads;
    private final SealLock lock;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DailyHeads(Heads heads, SealLock lock, Ledger ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.heads = heads;
        this.lock = lock;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // whoever waited for the lock must see what its last holder wrote
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** @param note the head as it was signed */
    record Given(LocalDate day, String note) {}

    /** Gives out the newest head, unless the day has one or nothing is sealed yet. Followers of the ledger carry it on. */
    void give(LocalDate day) {
        if (isGiven(day) || heads.lastSize() == 0) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            lock.await();
            if (isGiven(day)) {
                return;
            }
            long size = TreeHead.parse(heads.last().orElseThrow().text()).size();
            jdbc.sql("insert into seal_daily_head (head_day, tree_size) values (?, ?)")
                    .params(day, size)
                    .update();
            ledger.append(Sealer.STREAM, Actor.SYSTEM, "", new HeadGivenOut(day.toString(), size));
        });
    }

    private boolean isGiven(LocalDate day) {
        return jdbc.sql("select 1 from seal_daily_head where head_day = ?")
                .param(day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** In the order of their days. */
    List<Given> since(LocalDate day) {
        return jdbc.sql("""
                        select d.head_day, h.note from seal_daily_head d join seal_head h on h.tree_size = d.tree_size
                        where d.head_day >= ? order by d.head_day
                        """)
                .param(day)
                .query((row, line) -> new Given(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
    }
}
