package org.huying.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
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
            int port = OwnProcess.freePort();
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
            try (var node = OwnProcess.start(storage.settings(), folder, port)) {
                node.awaitReady();
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
}
