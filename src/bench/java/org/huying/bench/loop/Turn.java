package org.huying.bench.loop;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one contender did in its turn.
 *
 * @param perSecond loops
 * @param millis of each loop, sorted
 * @param javaMillis processor time of the JVM for a loop
 * @param commits of a loop, those that only read included
 * @param rows inserted, changed or deleted by a loop
 * @param walKilobytes written to the log by a loop
 */
record Turn(
        double perSecond, List<Double> millis, double javaMillis, double commits, double rows, double walKilobytes) {

    /** PostgreSQL's counters follow a second behind. */
    private static final Duration SETTLED = Duration.ofMillis(1_500);

    private record Counters(double commits, double rows, double wal) {

        static Counters read(JdbcClient database) throws InterruptedException {
            Thread.sleep(SETTLED.toMillis());
            return database.sql("""
                            select xact_commit, tup_inserted + tup_updated + tup_deleted as rows,
                                pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal
                            from pg_stat_database where datname = current_database()
                            """)
                    .query((row, index) ->
                            new Counters(row.getDouble("xact_commit"), row.getDouble("rows"), row.getDouble("wal")))
                    .single();
        }
    }

    static Turn of(Contender contender, JdbcClient database, int threads, Duration length) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Counters before = Counters.read(database);
            long processor = processorTime();
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Callable<List<Double>>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> until(end, contender));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> done : pool.invokeAll(work)) {
                all.addAll(done.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double java = (processorTime() - processor) / 1e6;
            Counters after = Counters.read(database);
            all.sort(null);
            int loops = all.size();
            return new Turn(
                    loops / seconds,
                    List.copyOf(all),
                    java / loops,
                    (after.commits - before.commits) / loops,
                    (after.rows - before.rows) / loops,
                    (after.wal - before.wal) / loops / 1024);
        } finally {
            pool.shutdown();
        }
    }

    private static List<Double> until(long end, Contender contender) throws Exception {
        List<Double> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            contender.loop();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    double percentile(double share) {
        return millis.get((int) Math.ceil(millis.size() * share) - 1);
    }
}
