package org.huying.bench;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds a town, imports its list, drives requests over the public API and checks what is left; see docs/bench.md. */
@Command(name = "TownDrill", mixinStandardHelpOptions = true, sortOptions = false)
public final class TownDrill implements Callable<Integer> {

    private static final int SHARE_BY_GRID_PERCENT = 30;

    @Option(names = "--data", required = true, description = "Folder that holds boston/ and teddy2020c/")
    private Path data = Path.of("");

    @Option(names = "--town", defaultValue = "boston", description = "boston or demo")
    private String town = "";

    @Option(names = "--database", defaultValue = "h2", description = "h2 (a file), postgresql (embedded) or jdbc:…")
    private String database = "";

    @Option(names = "--user", defaultValue = "postgres", description = "of a jdbc:… database")
    private String user = "";

    @Option(names = "--password", defaultValue = "", description = "of a jdbc:… database")
    private String password = "";

    @Option(names = "--work", description = "Folder for files of this drill; default: a new temporary one")
    private @Nullable Path work;

    @Option(names = "--url", description = "Drive a demo node that runs there; nothing is imported")
    private @Nullable URI url;

    @Option(names = "--requests", defaultValue = "1000", description = "How many are driven")
    private int requests;

    @Option(names = "--threads", defaultValue = "8", description = "How many act at once")
    private int threads;

    @Option(names = "--seed", defaultValue = "7")
    private long seed;

    @Option(names = "--grid", defaultValue = "0.45", description = "Share that the dispatcher gives to the grid")
    private double grid;

    @Option(names = "--returned", defaultValue = "0.15")
    private double returned;

    @Option(names = "--not-solved", defaultValue = "0.10")
    private double notSolved;

    @Option(names = "--withdrawn", defaultValue = "0.05")
    private double withdrawn;

    @Option(names = "--merged", defaultValue = "0.05")
    private double merged;

    private final PrintStream out = System.out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new TownDrill()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("town-drill") : Files.createDirectories(work);
        TownSource source = town.equals("demo") ? TownSource.demo(data, folder, seed) : TownSource.boston(data, folder);
        if (url != null) {
            try (Node node = Node.at(url)) {
                return drive(node, source) ? 0 : 1;
            }
        }
        try (var storage = Databases.open(database, folder.resolve("home"), user, password)) {
            if (!imported(storage.settings(), source)) {
                return 1;
            }
            try (Node node = Node.start(storage.settings())) {
                ApplicationContext inside = node.inside().orElseThrow();
                var jdbc = inside.getBean(JdbcClient.class);
                importRate(jdbc);
                if (!town.equals("demo")) {
                    long open = jdbc.sql("select count(*) from work_item where ended_at is null")
                            .query(Long.class)
                            .single();
                    new WorkListTimes(node, "grid.many", out).print(open);
                }
                return drive(node, source) ? 0 : 1;
            }
        }
    }

    private boolean imported(List<String> settings, TownSource source) {
        boolean demo = source.townFolder().isEmpty();
        if (!demo
                && Node.command(
                                settings,
                                false,
                                "town",
                                "load",
                                source.townFolder().orElseThrow().toString())
                        != 0) {
            return false;
        }
        var files = source.importFiles();
        var command = new ArrayList<>(List.of(
                "import", files.list().toString(), "--mapping", files.mapping().toString()));
        out.println("Importing " + files.rows() + " rows, then the same file again");
        int first = Node.command(settings, true, command.toArray(String[]::new));
        int again = Node.command(settings, true, command.toArray(String[]::new));
        return first <= 1 && again == first;
    }

    private void importRate(JdbcClient jdbc) {
        record Span(long rows, double seconds) {}
        var span = jdbc.sql("""
                        select count(*) as imported, min(received_at) as first_at, max(received_at) as last_at
                        from request where source is not null
                        """)
                .query((row, index) -> new Span(
                        row.getLong("imported"),
                        (row.getTimestamp("last_at").getTime()
                                        - row.getTimestamp("first_at").getTime())
                                / 1000.0))
                .single();
        out.printf(
                "Imported: %d rows in %.1f s = %.0f rows/s%n",
                span.rows(), span.seconds(), span.rows() / span.seconds());
    }

    private boolean drive(Node node, TownSource source) throws InterruptedException {
        var shares = new Plan.Shares(grid, returned, notSolved, withdrawn, merged);
        var drive = new Drive(source.reports(), requests, seed, shares);
        drive.run(node.api(), source.staff(), threads);
        drive.summary(out);
        Optional<ApplicationContext> inside = node.inside();
        Checks checks = inside.isPresent() ? Checks.inside(inside.get()) : Checks.outside();
        inside.ifPresent(here -> {
            var jdbc = here.getBean(JdbcClient.class);
            checks.withAcknowledged(jdbc, drive.score().completed());
            checks.with(new LogChecks(node.address(), jdbc).validAndWhole());
        });
        checks.with(enoughByGrid(drive)).with(allEnded(drive));
        return checks.withCounts(node.api(), source.staff().accounts(), inside).print(out);
    }

    static Check allEnded(Drive drive) {
        return new Check(
                "every driven request ended",
                drive.requests().stream()
                        .filter(request -> request.end.isEmpty() || request.end.equals("STUCK"))
                        .map(request -> request.index + " " + request.number)
                        .toList());
    }

    private static Check enoughByGrid(Drive drive) {
        return new Check(
                "at least " + SHARE_BY_GRID_PERCENT + " % went through grid-handling",
                drive.gridShare() * 100 < SHARE_BY_GRID_PERCENT ? List.of("only " + drive.gridShare()) : List.of());
    }
}
