package org.huying.bench.loop;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loops a second, side by side on one PostgreSQL with fsync, in turns: {@code [threads] [seconds] [rounds] [warm-up seconds]
 * [contenders, by commas]}. Each contender has a database of its own; all live in this JVM, so that what Huying does in the
 * background goes on in everybody's turn.
 */
public final class LoopSpeed {

    private static final List<String> ALL =
            List.of("huying", "own-files-full", "own-files-none", "three-full", "three-none", "sql-three");

    private record Lane(String name, Contender contender, JdbcClient database, List<Turn> turns) {}

    private LoopSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int threads = number(arguments, 0, 4);
        var length = Duration.ofSeconds(number(arguments, 1, 20));
        int rounds = number(arguments, 2, 3);
        var warmUp = Duration.ofSeconds(number(arguments, 3, 40));
        List<String> names = arguments.length > 4 ? List.of(arguments[4].split(",")) : ALL;
        List<Lane> lanes = new ArrayList<>();
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "300")
                .start()) {
            try {
                for (String name : names) {
                    HikariDataSource database = database(server, name);
                    lanes.add(
                            new Lane(name, contender(name, database), JdbcClient.create(database), new ArrayList<>()));
                }
                for (Lane lane : lanes) {
                    Turn.of(lane.contender(), lane.database(), 2, warmUp);
                }
                for (int round = 1; round <= rounds; round++) {
                    for (Lane lane : lanes) {
                        Turn turn = Turn.of(lane.contender(), lane.database(), threads, length);
                        lane.turns().add(turn);
                        System.out.printf(
                                Locale.ROOT, "round %d, %s: %.1f loops/s%n", round, lane.name(), turn.perSecond());
                    }
                }
            } finally {
                lanes.forEach(lane -> lane.contender().close());
            }
        }
        report(lanes, threads);
        System.exit(0);
    }

    private static HikariDataSource database(EmbeddedPostgres server, String name) {
        String stored = name.replace("-", "_");
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + stored)
                .update();
        var database = new HikariDataSource();
        database.setPoolName(name);
        database.setJdbcUrl(server.getJdbcUrl("postgres", stored));
        database.setUsername("postgres");
        database.setMaximumPoolSize(24);
        database.setMinimumIdle(0);
        return database;
    }

    private static Contender contender(String name, HikariDataSource database) throws Exception {
        return switch (name) {
            case "huying" -> new Huying(database, Files.createTempDirectory("loop-speed"));
            case "own-files-full" -> new OwnFiles(database, "full");
            case "own-files-none" -> new OwnFiles(database, "none");
            case "three-full" -> new ThreeTasks(database, "full");
            case "three-none" -> new ThreeTasks(database, "none");
            case "sql-three" -> new HandWritten(database);
            default -> throw new IllegalArgumentException("contenders are " + ALL + ", not " + name);
        };
    }

    private static void report(List<Lane> lanes, int threads) {
        System.out.println(
                "\n" + threads + " threads\n\n| contender | loops/s (median, min–max) | p50 ms | p99 ms | Java ms"
                        + " | commits | rows written | WAL kB |\n|---|---|---|---|---|---|---|---|");
        lanes.forEach(lane -> {
            var sorted = lane.turns().stream()
                    .sorted(Comparator.comparingDouble(Turn::perSecond))
                    .toList();
            Turn median = sorted.get(sorted.size() / 2);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f (%.1f–%.1f) | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f |%n",
                    lane.name(),
                    median.perSecond(),
                    sorted.get(0).perSecond(),
                    sorted.get(sorted.size() - 1).perSecond(),
                    median.percentile(0.5),
                    median.percentile(0.99),
                    median.javaMillis(),
                    median.commits(),
                    median.rows(),
                    median.walKilobytes());
        });
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
