package org.huying.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many whistles at once on two nodes of one town, one of which is killed (SIGKILL) in the middle; then checks that every
 * whistle ended, minutes are right, nobody reported in twice and nothing escalated twice. See docs/bench.md.
 */
@Command(name = "WhistleDrill", mixinStandardHelpOptions = true, sortOptions = false)
public final class WhistleDrill implements Callable<Integer> {

    @Option(names = "--whistles", defaultValue = "200", description = "How many are blown")
    private int whistles;

    @Option(
            names = "--limit",
            defaultValue = "3",
            description = "Minutes to report in; the leader is told one minute later, the supervisor two")
    private int limit;

    @Option(names = "--threads", defaultValue = "8", description = "How many act at once")
    private int threads;

    @Option(
            names = "--kill-after",
            defaultValue = "0.4",
            description = "Share of report-ins after which a node is killed")
    private double killAfter;

    @Option(names = "--minutes", defaultValue = "30", description = "After so many it is given up")
    private int minutes;

    @Option(names = "--work", description = "Folder for files of this drill; default: a new temporary one")
    private @Nullable Path work;

    @Option(names = "--seed", defaultValue = "7")
    private long seed;

    private final PrintStream out = System.out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new WhistleDrill()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("whistle-drill") : Files.createDirectories(work);
        var staff = Staff.of(DemoMessages.resource("duties.csv"));
        var limits = new WhistleLimits(limit, limit, 1, 2);
        try (var storage = Databases.open("postgresql", folder.resolve("home"), "", "");
                Node stays = Node.start(storage.settings());
                OwnProcess dies = OwnProcess.start(storage.settings(), folder, OwnProcess.freePort());
                var drive = new WhistleDrive(whistles, seed, staff, buildings(), limits, threads)) {
            ApplicationContext inside = stays.inside().orElseThrow();
            limits.deploy(inside.getBean(RepositoryService.class));
            dies.awaitReady();
            Api leaving = dies.api();
            var nodes = new Nodes(List.of(stays.api(), leaving));
            await(drive.blow(nodes, staff));
            Check board = new FigureChecks(stays.api(), drive.whistles()).allInField(inside);
            CountDownLatch played = drive.act(nodes, staff);
            killInTheMiddle(dies, drive, played);
            nodes.without(leaving);
            await(played);
            drive.summary(out);
            return check(stays, drive, staff, limits, board, out) ? 0 : 1;
        }
    }

    /** Everybody acts, on both nodes; those that get no answer go on with the other. */
    private void killInTheMiddle(OwnProcess node, WhistleDrive drive, CountDownLatch played)
            throws InterruptedException {
        long coming = drive.whistles().stream()
                .mapToLong(whistle -> whistle.plan.coming().size())
                .sum();
        while (drive.signedOn() < coming * killAfter && played.getCount() > 0) {
            Thread.sleep(50);
        }
        node.kill();
        out.printf("kill -9 after %d of %d report-ins%n", drive.signedOn(), coming);
        Thread.sleep(TimeUnit.SECONDS.toMillis(2));
    }

    private void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(minutes, TimeUnit.MINUTES)) {
            out.println("Given up with " + latch.getCount() + " parts that are not played");
        }
    }

    /** What must hold after a drill, on the node that stands. */
    static boolean check(Node node, WhistleDrive drive, Staff staff, WhistleLimits limits, Check board, PrintStream out)
            throws InterruptedException {
        ApplicationContext inside = node.inside().orElseThrow();
        var jdbc = inside.getBean(JdbcClient.class);
        var stored = new WhistleChecks(jdbc, drive.whistles(), limits);
        var escalations = new EscalationChecks(jdbc, drive.whistles(), limits);
        var figures = new FigureChecks(node.api(), drive.whistles());
        boolean ok = Checks.inside(inside)
                .withAcknowledged(jdbc, drive.score().completed())
                .with(stored.ended())
                .with(stored.departments())
                .with(stored.storedOnce())
                .with(stored.minutes())
                .with(stored.blockedNobody())
                .with(stored.nothingRuns(inside.getBean(RuntimeService.class)))
                .with(escalations.onceAndInTime())
                .with(board)
                .with(figures.nothingInField(inside))
                .with(figures.figures(drive.from()))
                .withCounts(node.api(), staff.accounts(), Optional.of(inside))
                .print(out);
        escalations.print(out);
        return ok;
    }

    static List<String> buildings() {
        return DemoMessages.resource("areas.csv").stream()
                .filter(area -> "building".equals(area.get("level")))
                .map(area -> area.getOrDefault("code", ""))
                .toList();
    }
}
