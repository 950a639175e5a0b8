package org.huying.notification;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.ledger.LedgerEntry;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcNotices implements Notices {

    private static final Duration ONE_STEP = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String account, String requestNumber, Kind kind) {
        OffsetDateTime now = clock.instant().atOffset(UTC);
        int unread = jdbc.sql("""
                        update notice set told_at = :now
                        where account = :account and request_number = :number and kind = :kind and read_at is null
                        """)
                .param("account", account)
                .param("number", requestNumber)
                .param("kind", kind.name())
                .param("now", now)
                .update();
        if (unread == 0) {
            jdbc.sql("""
                            insert into notice (account, request_number, kind, told_at)
                            values (:account, :number, :kind, :now)
                            """)
                    .param("account", account)
                    .param("number", requestNumber)
                    .param("kind", kind.name())
                    .param("now", now)
                    .update();
        }
    }

    /** Whether this account was told so at that time or later, be it read or not: reading the ledger again adds nothing. */
    boolean isToldSince(String account, String requestNumber, Kind kind, Instant then) {
        return jdbc.sql("""
                        select 1 from notice
                        where account = :account and request_number = :number and kind = :kind and told_at >= :then
                        fetch first 1 row only
                        """)
                .param("account", account)
                .param("number", requestNumber)
                .param("kind", kind.name())
                .param("then", then.atOffset(UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Accounts whose notice of this kind was made by the step that left the entry: told within a few seconds of it, since
     * both happen under the request's lock. What is told again meanwhile is found with its own entry.
     */
    List<String> toldWith(LedgerEntry entry, Kind kind) {
        return jdbc.sql("""
                        select account from notice
                        where request_number = :number and kind = :kind and told_at between :from and :until
                        order by account
                        """)
                .param("number", entry.requestNumber())
                .param("kind", kind.name())
                .param("from", entry.at().minus(ONE_STEP).atOffset(UTC))
                .param("until", entry.at().plus(ONE_STEP).atOffset(UTC))
                .query(String.class)
                .list();
    }

    @Override
    public List<Notice> of(String account) {
        return jdbc.sql("""
                        select * from notice where account = :account
                        order by case when read_at is null then 0 else 1 end, told_at desc, id desc limit 100
                        """)
                .param("account", account)
                .query((row, index) -> new Notice(
                        row.getLong("id"),
                        row.getString("request_number"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_at") != null))
                .list();
    }

    @Override
    public int unread(String account) {
        return jdbc.sql("select count(*) from notice where account = :account and read_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void read(String account, long id) {
        int found = jdbc.sql("""
                        update notice set read_at = coalesce(read_at, :now) where id = :id and account = :account
                        """)
                .param("id", id)
                .param("account", account)
                .param("now", clock.instant().atOffset(UTC))
                .update();
        if (found == 0) {
            throw Refusal.of(Status.NOT_FOUND, "notice-unknown");
        }
    }

    @Override
    @Transactional
    public void readUpTo(String account, long id) {
        jdbc.sql("update notice set read_at = :now where account = :account and id <= :id and read_at is null")
                .param("id", id)
                .param("account", account)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
