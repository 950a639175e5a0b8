package org.huying.seal;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One sealer at a time: a row lock in the sealer's transaction, so that who has lost the lock cannot commit either. A
 * process that dies closes its connection and so gives the lock back at once. From a machine that only falls silent
 * PostgreSQL takes it after {@value #PATIENCE}; an H2 file is open in one process, which cannot outlive itself.
 */
@Component
class SealLock {

    static final String PATIENCE = "5s";

    private final JdbcClient jdbc;
    private final boolean postgreSql;

    SealLock(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.postgreSql = Objects.equals(
                template.execute((java.sql.Connection connection) ->
                        connection.getMetaData().getDatabaseProductName()),
                "PostgreSQL");
    }

    /** In the caller's transaction. Returns whether nobody else holds it. */
    boolean take() {
        limitSilence();
        return jdbc.sql("select id from seal_lock for update skip locked")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** In the caller's transaction; waits for whoever holds it. */
    void await() {
        limitSilence();
        jdbc.sql("select id from seal_lock for update").query(Integer.class).single();
    }

    private void limitSilence() {
        if (postgreSql) {
            jdbc.sql("set local idle_in_transaction_session_timeout = '" + PATIENCE + "'")
                    .update();
        }
    }
}
