package org.huying.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watches how nodes work off what is due, once a second. */
final class TimerDrain {

    /** With a start in it. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final int LINES = 20;

    private final JdbcClient jdbc;
    private final DueTimers due;
    private final Supplier<Duration> java;
    private final PrintStream out;

    TimerDrain(JdbcClient jdbc, DueTimers due, List<ProcessHandle> nodes, PrintStream out) {
        this.jdbc = jdbc;
        this.due = due;
        this.java = () -> nodes.stream().map(ProcessorTime::of).reduce(Duration.ZERO, Duration::plus);
        this.out = out;
    }

    /** What was done until then, and the processor time that all had used. */
    private record Point(long nanos, long done, Duration java, Duration postgresql) {

        String since(Point before) {
            long timers = Math.max(1, done - before.done);
            return String.format(
                    Locale.ROOT,
                    "%.1f timers/s, processor per timer: Java %.2f ms, PostgreSQL %.2f ms",
                    (done - before.done) * 1e9 / (nanos - before.nanos),
                    (double) java.minus(before.java).toMillis() / timers,
                    (double) postgresql.minus(before.postgresql).toMillis() / timers);
        }
    }

    private Point point() {
        long done = jdbc.sql("select count(*) from ledger_entry where id > :last and kind = 'clock.reminded'")
                .param("last", due.lastEntry())
                .query(Long.class)
                .single();
        return new Point(System.nanoTime(), done, java.get(), ProcessorTime.of(jdbc));
    }

    /** Until the last is done and sealed, or nothing has moved for long. */
    void watch() throws InterruptedException {
        Point begin = point();
        Point first = begin;
        Point line = begin;
        Point now = begin;
        var lag = new SealLag(0, 0);
        long moved = System.nanoTime();
        while (now.done < due.count() && System.nanoTime() - moved < PATIENCE.toNanos()) {
            Thread.sleep(1_000);
            Point next = point();
            moved = next.done > now.done ? System.nanoTime() : moved;
            if (now.done == 0) {
                first = next;
                line = next;
            }
            now = next;
            lag = lag.orMore(SealLag.now(jdbc));
            if (now.done - line.done >= due.count() / LINES) {
                out.printf("%d done: %s; seal behind by %s%n", now.done, now.since(line), SealLag.now(jdbc));
                line = now;
            }
        }
        long last = System.nanoTime();
        while (SealLag.now(jdbc).entries() > 0) {
            Thread.sleep(100);
        }
        out.printf(
                Locale.ROOT,
                "All from the first on: %s%nFirst after %.1f s, last after %.1f s; seal: largest lag %d entries, %d ms;"
                        + " all sealed %.1f s after the last%n",
                now.since(first),
                (first.nanos - begin.nanos) / 1e9,
                (now.nanos - begin.nanos) / 1e9,
                lag.entries(),
                lag.millis(),
                (System.nanoTime() - last) / 1e9);
    }
}
