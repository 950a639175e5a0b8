package org.huying.access;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code staff_password} and the sessions that hang on it. */
@Component
class PasswordTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StoredPassword> find(String account) {
        return jdbc.sql("select account, hash, must_change, demo from staff_password where account = :account")
                .param("account", account)
                // by name: Spring's own mapping tries mustChange first, an error in the database's log at each log-in
                .query((row, index) -> new StoredPassword(
                        row.getString("account"),
                        row.getString("hash"),
                        row.getBoolean("must_change"),
                        row.getBoolean("demo")))
                .optional();
    }

    @Transactional
    public void replace(StoredPassword password, String keptSession) {
        int changed = jdbc.sql("""
                        update staff_password
                           set hash = :hash, changed_at = :at, must_change = :mustChange, demo = :demo
                         where account = :account
                        """)
                .param("account", password.account())
                .param("hash", password.hash())
                .param("mustChange", password.mustChange())
                .param("demo", password.demo())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        if (changed == 0) {
            addIfMissing(password);
        }
        jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
                .param("account", password.account())
                .param("kept", keptSession)
                .update();
    }

    @Transactional
    public void addMissing(Collection<StoredPassword> passwords) {
        passwords.forEach(this::addIfMissing);
    }

    private void addIfMissing(StoredPassword password) {
        jdbc.sql("""
                        insert into staff_password (account, hash, changed_at, must_change, demo)
                        select t.account, cast(:hash as varchar(200)), cast(:at as timestamp with time zone),
                               cast(:mustChange as boolean), cast(:demo as boolean)
                          from (select cast(:account as varchar(40)) as account) t
                         where not exists (select 1 from staff_password p where p.account = t.account)
                        """)
                .param("account", password.account())
                .param("hash", password.hash())
                .param("mustChange", password.mustChange())
                .param("demo", password.demo())
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }
}
