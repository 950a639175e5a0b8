package org.huying.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a PostgreSQL that counts ({@link Databases#counting}) did for whoever asked.
 *
 * @param wal bytes written to the log
 */
record StatementCounts(long statements, long commits, long rollbacks, long rows, long wal) {

    /** The counters of tables and transactions follow a second behind. */
    private static final long SETTLED_MILLIS = 1_500;

    static StatementCounts read(JdbcClient jdbc) throws InterruptedException {
        Thread.sleep(SETTLED_MILLIS);
        return jdbc.sql("""
                        select (select sum(calls) from pg_stat_statements s
                                where s.dbid = d.datid and s.toplevel and s.query !~* '^(begin|commit|rollback|set|show)') as statements,
                            xact_commit, xact_rollback, tup_inserted + tup_updated + tup_deleted as rows,
                            pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal
                        from pg_stat_database d where datname = current_database()
                        """)
                .query((row, index) -> new StatementCounts(
                        row.getLong("statements"),
                        row.getLong("xact_commit"),
                        row.getLong("xact_rollback"),
                        row.getLong("rows"),
                        row.getLong("wal")))
                .single();
    }

    /** Before what is measured. */
    static void install(JdbcClient jdbc) {
        jdbc.sql("create extension if not exists pg_stat_statements").update();
    }

    static void reset(JdbcClient jdbc) {
        jdbc.sql("select pg_stat_statements_reset()")
                .query((row, index) -> index)
                .list();
    }

    StatementCounts since(StatementCounts before) {
        return new StatementCounts(
                statements - before.statements,
                commits - before.commits,
                rollbacks - before.rollbacks,
                rows - before.rows,
                wal - before.wal);
    }

    /** @param times what was done so often meanwhile */
    String per(long times) {
        return String.format(
                Locale.ROOT,
                "%.1f statements, %.2f commits, %.3f rollbacks, %.1f rows written, %.1f kB of log",
                (double) statements / times,
                (double) commits / times,
                (double) rollbacks / times,
                (double) rows / times,
                wal / 1024.0 / times);
    }

    /** Those that took PostgreSQL longest since the reset. */
    static void dearest(JdbcClient jdbc, int count, long times, PrintStream out) {
        jdbc.sql("""
                        select calls, total_exec_time, mean_exec_time, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as query
                        from pg_stat_statements where toplevel order by total_exec_time desc limit :count
                        """)
                .param("count", count)
                .query((row, index) -> String.format(
                        Locale.ROOT,
                        "%.0f ms, %.2f a piece, mean %.3f ms: %s",
                        row.getDouble("total_exec_time"),
                        row.getDouble("calls") / times,
                        row.getDouble("mean_exec_time"),
                        row.getString("query")))
                .list()
                .forEach(out::println);
    }
}
