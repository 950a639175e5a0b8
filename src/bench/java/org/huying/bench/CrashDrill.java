package org.huying.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.huying.HuyingApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills a node (SIGKILL) while several clients act, starts it again, several times; then checks that nothing acknowledged
 * is lost and nothing done twice. See docs/bench.md.
 */
@Command(name = "CrashDrill", mixinStandardHelpOptions = true, sortOptions = false)
public final class CrashDrill implements Callable<Integer> {

    private static final Duration START = Duration.ofMinutes(3);

    @Option(names = "--database", defaultValue = "h2", description = "h2 (a file) or postgresql (embedded)")
    private String database = "";

    @Option(names = "--work", description = "Folder for files of this drill; default: a new temporary one")
    private @Nullable Path work;

    @Option(names = "--kills", defaultValue = "3", description = "How often the node is killed")
    private int kills;

    @Option(names = "--requests", defaultValue = "200", description = "How many are driven")
    private int requests;

    @Option(names = "--threads", defaultValue = "6", description = "How many act at once")
    private int threads;

    @Option(names = "--seed", defaultValue = "7")
    private long seed;

    private final PrintStream out = System.out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new CrashDrill()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("crash-drill") : Files.createDirectories(work);
        try (var storage = Databases.open(database, folder.resolve("home"), "", "")) {
            var staff = Staff.of(DemoMessages.resource("duties.csv"));
            var drive = new Drive(CrashWords.of(requests), requests, seed, Plan.Shares.DEFAULT);
            drive.repeatingWhatWasNotAnswered();
            int port = freePort();
            var driving = new Thread(
                    () -> {
                        try {
                            drive.run(
                                    new Api(URI.create("http://127.0.0.1:" + port), Node.PASSWORD),
                                    Staff.of(DemoMessages.resource("duties.csv")),
                                    threads);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "drive");
            killAgainAndAgain(storage, folder, port, driving, drive);
            drive.summary(out);
            try (Node node = Node.start(storage.settings())) {
                var inside = node.inside().orElseThrow();
                var jdbc = inside.getBean(JdbcClient.class);
                return Checks.inside(inside)
                                .withAcknowledged(jdbc, drive.score().completed())
                                .with(CrashWords.reportedOnce(jdbc, drive))
                                .with(TownDrill.allEnded(drive))
                                .withCounts(node.api(), staff.accounts(), Optional.of(inside))
                                .print(out)
                        ? 0
                        : 1;
            }
        }
    }

    private void killAgainAndAgain(Databases storage, Path folder, int port, Thread driving, Drive drive)
            throws IOException, InterruptedException {
        var random = new Random(seed);
        for (int kill = 0; kill <= kills; kill++) {
            Process node = start(storage.settings(), folder, port);
            try {
                awaitReady(node, port);
                if (kill == 0) {
                    driving.start();
                }
                if (kill < kills) {
                    awaitCompletions(drive, 20 + random.nextInt(20), driving);
                    out.println("kill -9 number " + (kill + 1) + (driving.isAlive() ? "" : " (nobody acts any more)"));
                } else {
                    driving.join(Duration.ofMinutes(20).toMillis());
                    driving.interrupt();
                }
            } finally {
                node.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    /** In the middle: after that many more tasks were completed, while all go on acting. */
    private static void awaitCompletions(Drive drive, int more, Thread driving) throws InterruptedException {
        int wanted = drive.score().completed().size() + more;
        for (int waited = 0; waited < 1_200 && driving.isAlive(); waited++) {
            if (drive.score().completed().size() >= wanted) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private static Process start(List<String> settings, Path folder, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HuyingApplication.class.getName(),
                "--server.port=" + port,
                "--spring.profiles.active=demo"));
        command.addAll(settings);
        command.addAll(Node.forDrills());
        File log = folder.resolve("node.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static void awaitReady(Process node, int port) throws InterruptedException {
        var api = new Api(URI.create("http://127.0.0.1:" + port), Node.PASSWORD);
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && node.isAlive()) {
            try {
                if (api.staff("supervisor", "GET", "/api/work-items", Optional.empty())
                        .done()) {
                    return;
                }
            } catch (java.io.UncheckedIOException notYet) {
                // it starts
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The node did not start; see node.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
