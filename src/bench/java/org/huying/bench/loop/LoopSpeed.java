package org.huying.bench.loop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.huying.bench.ProcessorTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Loops a second, side by side: each contender in a JVM and a database of its own, in turns, stopped between them. See
 * docs/bench.md.
 */
@Command(name = "LoopSpeed", mixinStandardHelpOptions = true, sortOptions = false)
public final class LoopSpeed implements Callable<Integer> {

    /** As {@code application.yaml} sets it: each commit is written before it is acknowledged. */
    private static final String H2 =
            "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0";

    private static final int WARM_UP_THREADS = 2;

    @Option(
            names = "--database",
            defaultValue = "postgresql",
            description = "postgresql (embedded, fsync) or h2 (a file)")
    private String database = "";

    @Option(
            names = "--threads",
            defaultValue = "4",
            split = ",",
            description = "How many act at once, one or more numbers")
    private List<Integer> threads = List.of();

    @Option(names = "--seconds", defaultValue = "12", description = "Length of a turn")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Turns of each contender")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            description = "Seconds before, of each contender, with two threads")
    private int warmUp;

    @Option(names = "--contenders", split = ",", description = "By name; default: all")
    private List<String> contenders = Contenders.ALL;

    @Option(names = "--report", description = "Folder for loop.md, loop.csv and logs; default: a new temporary one")
    private @Nullable Path report;

    public static void main(String[] arguments) {
        LoggingSystem.get(LoopSpeed.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(new CommandLine(new LoopSpeed()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = report == null ? Files.createTempDirectory("loop-speed") : Files.createDirectories(report);
        var results = new Results();
        if (database.equals("h2")) {
            measure(
                    folder,
                    results,
                    name -> H2.formatted(folder.toAbsolutePath().resolve("db-" + name)),
                    "sa",
                    () -> 0.0,
                    name -> false);
        } else {
            try (var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "500")
                    .start()) {
                var jdbc = JdbcClient.create(server.getPostgresDatabase());
                measure(
                        folder,
                        results,
                        name -> created(server, name),
                        "postgres",
                        () -> ProcessorTime.of(jdbc).toMillis(),
                        name -> transacts(jdbc, name));
            }
        }
        results.write(folder, database);
        System.out.println(results.markdown(database));
        return 0;
    }

    private static String created(EmbeddedPostgres server, String name) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + stored(name))
                .update();
        return server.getJdbcUrl("postgres", stored(name));
    }

    private static String stored(String name) {
        return name.replace("-", "_");
    }

    private static boolean transacts(JdbcClient server, String name) {
        return server.sql("""
                        select exists (select 1 from pg_stat_activity
                            where datname = ? and xact_start is not null and backend_type = 'client backend')
                        """).param(stored(name)).query(Boolean.class).single();
    }

    private interface Url {
        String of(String name);
    }

    private interface Time {
        double millis();
    }

    private void measure(Path folder, Results results, Url url, String user, Time server, Lane.Open open)
            throws Exception {
        List<Lane> lanes = new ArrayList<>();
        try {
            for (String name : contenders) {
                var place =
                        new Place(name, url.of(name), user, Files.createDirectories(folder.resolve("home-" + name)));
                lanes.add(Lane.start(place, folder, open));
            }
            for (Lane lane : lanes) {
                lane.turn(WARM_UP_THREADS, warmUp);
            }
            for (int round = 1; round <= rounds; round++) {
                for (int many : threads) {
                    for (Lane lane : lanes) {
                        double before = server.millis();
                        Turn turn = lane.turn(many, seconds);
                        results.add(lane.name(), many, turn, (server.millis() - before) / turn.loops());
                        System.out.printf(
                                Locale.ROOT,
                                "round %d, %d threads, %s: %.1f loops/s%n",
                                round,
                                many,
                                lane.name(),
                                turn.perSecond());
                    }
                }
            }
        } finally {
            for (Lane lane : lanes) {
                end(lane);
            }
        }
    }

    private static void end(Lane lane) throws InterruptedException {
        try {
            lane.end();
        } catch (IOException ended) {
            System.err.println(lane.name() + ": " + ended.getMessage());
        }
    }
}
