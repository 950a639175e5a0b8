package org.huying.notification;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String account, String requestNumber, Kind kind) {
        jdbc.sql("""
                        insert into notice (account, request_number, kind, told_at)
                        select :account, :number, :kind, :now
                        where not exists (select 1 from notice
                            where account = :account and request_number = :number and kind = :kind and read_at is null)
                        """)
                .param("account", account)
                .param("number", requestNumber)
                .param("kind", kind.name())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public List<Notice> of(String account) {
        return jdbc.sql("""
                        select * from notice where account = :account
                        order by case when read_at is null then 0 else 1 end, id desc limit 100
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
