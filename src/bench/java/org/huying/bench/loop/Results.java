package org.huying.bench.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huying.bench.loop.Turn.Spread;

/** All turns, as a table of medians and as rows for other tools. */
final class Results {

    private final List<Result> all = new ArrayList<>();

    /** @param serverMillis processor time of PostgreSQL for a loop */
    private record Result(String contender, int threads, Turn turn, double serverMillis) {}

    void add(String contender, int threads, Turn turn, double serverMillis) {
        all.add(new Result(contender, threads, turn, serverMillis));
    }

    void write(Path folder, String database) throws IOException {
        Files.writeString(folder.resolve("loop.md"), markdown(database));
        Files.writeString(folder.resolve("loop.csv"), csv(database));
    }

    String markdown(String database) {
        var text = new StringBuilder();
        for (int threads : distinctThreads()) {
            text.append("\n")
                    .append(database)
                    .append(", ")
                    .append(threads)
                    .append(
                            " threads\n\n| contender | loops/s (median, min–max) | p50 ms | p99 ms | Java ms | PostgreSQL ms"
                                    + " | commits | rows written | WAL kB |\n|---|---|---|---|---|---|---|---|---|\n");
            for (String name : names()) {
                text.append(row(sorted(name, threads)));
            }
            text.append("\n| step | p50 ms | p99 ms |\n|---|---|---|\n");
            for (String name : names()) {
                var turns = sorted(name, threads);
                Turn median = turns.get(turns.size() / 2).turn();
                median.steps()
                        .forEach((step, spread) -> text.append(
                                format("| %s: %s | %.1f | %.1f |%n", name, step, spread.p50(), spread.p99())));
            }
        }
        return text.toString();
    }

    private static String row(List<Result> sorted) {
        Result median = sorted.get(sorted.size() / 2);
        Turn turn = median.turn();
        return format(
                "| %s | %.1f (%.1f–%.1f) | %.1f | %.1f | %.2f | %.2f | %.1f | %.1f | %.1f |%n",
                median.contender(),
                turn.perSecond(),
                sorted.get(0).turn().perSecond(),
                sorted.get(sorted.size() - 1).turn().perSecond(),
                turn.loop().p50(),
                turn.loop().p99(),
                turn.javaMillis(),
                median.serverMillis(),
                turn.stored().commits(),
                turn.stored().rows(),
                turn.stored().walBytes() / 1024);
    }

    private String csv(String database) {
        var text = new StringBuilder("database,contender,threads,step,loops_per_second,p50_ms,p99_ms,java_ms,"
                + "postgresql_ms,commits,rows,wal_bytes\n");
        for (Result result : all) {
            Turn turn = result.turn();
            text.append(beginning(database, result, "loop"))
                    .append(format(
                            "%.2f,%.2f,%.2f,%.3f,%.3f,%.2f,%.2f,%.0f%n",
                            turn.perSecond(),
                            turn.loop().p50(),
                            turn.loop().p99(),
                            turn.javaMillis(),
                            result.serverMillis(),
                            turn.stored().commits(),
                            turn.stored().rows(),
                            turn.stored().walBytes()));
            turn.steps().forEach((step, spread) -> text.append(beginning(database, result, step))
                    .append(step(spread)));
        }
        return text.toString();
    }

    private static String beginning(String database, Result result, String step) {
        return database + "," + result.contender() + "," + result.threads() + "," + step + ",";
    }

    private static String step(Spread spread) {
        return format(",%.2f,%.2f,,,,,%n", spread.p50(), spread.p99());
    }

    private List<Result> sorted(String contender, int threads) {
        return all.stream()
                .filter(result -> result.contender().equals(contender) && result.threads() == threads)
                .sorted(Comparator.comparingDouble(result -> result.turn().perSecond()))
                .toList();
    }

    private Set<Integer> distinctThreads() {
        var found = new LinkedHashSet<Integer>();
        all.forEach(result -> found.add(result.threads()));
        return found;
    }

    private Set<String> names() {
        var found = new LinkedHashSet<String>();
        all.forEach(result -> found.add(result.contender()));
        return found;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
