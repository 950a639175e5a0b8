package org.huying.bench.loop;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL's own counters of one database.
 *
 * @param commits those that only read included
 * @param rows inserted, changed or deleted
 * @param walBytes of the whole server: nobody else may write meanwhile
 */
record Counters(double commits, double rows, double walBytes) {

    /** They follow a second behind. */
    private static final Duration SETTLED = Duration.ofMillis(1_500);

    /** Where they are read. */
    interface Source {
        Counters read() throws InterruptedException;
    }

    static Source of(JdbcClient database) {
        return () -> {
            Thread.sleep(SETTLED.toMillis());
            return database.sql("""
                            select xact_commit, tup_inserted + tup_updated + tup_deleted as rows,
                                pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal
                            from pg_stat_database where datname = current_database()
                            """)
                    .query((row, index) ->
                            new Counters(row.getDouble("xact_commit"), row.getDouble("rows"), row.getDouble("wal")))
                    .single();
        };
    }

    /** H2 counts nothing. */
    static Source none() {
        return () -> new Counters(0, 0, 0);
    }

    Counters since(Counters before) {
        return new Counters(commits - before.commits, rows - before.rows, walBytes - before.walBytes);
    }

    Counters each(int loops) {
        return new Counters(commits / loops, rows / loops, walBytes / loops);
    }
}
