package org.huying.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What requests cost nodes and PostgreSQL during some time of a {@link SteadyDrive}. */
final class LoadPhase {

    static final String HEAD =
            "loops/s | p50 s | p99 s | Java ms | PostgreSQL ms | statements | commits | rollbacks | rows | log kB";

    private final JdbcClient jdbc;
    private final Supplier<Duration> java;

    LoadPhase(JdbcClient jdbc, List<ProcessHandle> nodes) {
        this.jdbc = jdbc;
        this.java = () -> nodes.stream().map(ProcessorTime::of).reduce(Duration.ZERO, Duration::plus);
    }

    private record Point(long nanos, StatementCounts counts, Duration java, Duration postgresql) {}

    private Point point() throws InterruptedException {
        StatementCounts counts = StatementCounts.read(jdbc);
        return new Point(System.nanoTime(), counts, java.get(), ProcessorTime.of(jdbc));
    }

    /** What happens while nobody acts, per second. */
    String idle(Duration length) throws InterruptedException {
        Point begin = point();
        Thread.sleep(length.toMillis());
        return line(begin, point(), List.of(), length.toSeconds());
    }

    /** Per request that ended. */
    String run(SteadyDrive drive, Duration length) throws InterruptedException {
        Point begin = point();
        drive.ended();
        Thread.sleep(length.toMillis());
        List<Double> ended = drive.ended();
        return line(begin, point(), ended, Math.max(1, ended.size()));
    }

    private static String line(Point begin, Point end, List<Double> ended, long per) {
        StatementCounts counts = end.counts().since(begin.counts());
        double times = per;
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f | %.1f | %.1f | %.1f | %.2f | %.3f | %.1f | %.1f",
                ended.size() * 1e9 / (end.nanos() - begin.nanos()),
                percentile(ended, 0.5) / 1_000,
                percentile(ended, 0.99) / 1_000,
                end.java().minus(begin.java()).toMillis() / times,
                end.postgresql().minus(begin.postgresql()).toMillis() / times,
                counts.statements() / times,
                counts.commits() / times,
                counts.rollbacks() / times,
                counts.rows() / times,
                counts.wal() / 1024.0 / times);
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
