package org.huying.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What everyday questions cost while more and more requests are open and closed, on PostgreSQL:
 * {@code [jdbc:…] open+closed …}, growing, such as {@code 10000+50000 100000+500000}; without an address of an empty database,
 * where {@code postgres} may do all, on an embedded one. Rows and blocks are PostgreSQL's own counts.
 */
public final class GrowthSpeed {

    /** What the measured officer and the dispatchers have to do, whatever others have. */
    private static final int OWN = 200;

    private static final int GRID = 200;

    private static final String ADDRESS = "jdbc:";
    private static final String USER = "postgres";

    /** Nothing works beside what is measured. */
    private static final List<String> STILL = List.of(
            "--huying.ledger.background=false",
            "--huying.notification.background=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--huying.escalation.overlooked=-",
            "--huying.calendar.renewal=-",
            "--huying.photos.removal=-",
            "--huying.topics.proposal=-");

    private final Databases databases;
    private final JdbcTemplate jdbc;
    private final OpenCases open;
    private final ManyCases closed;
    private int opened;
    private int ended;

    private GrowthSpeed(Databases databases) {
        this.databases = databases;
        this.jdbc = databases.forBulk();
        this.open = new OpenCases(jdbc);
        this.closed = ManyCases.before(Instant.now().minus(Duration.ofDays(4)), jdbc);
    }

    public static void main(String[] arguments) throws Exception {
        try (Databases databases = open(arguments[0], Files.createTempDirectory("growth-speed"))) {
            OpenTemplates.Driven templates;
            try (Node node = Node.start(with(databases, List.of("--camunda.bpm.job-execution.enabled=false")))) {
                templates = new OpenTemplates(node.api()).drive();
                // until everybody was told of them
                Thread.sleep(5_000);
            }
            var growth = new GrowthSpeed(databases);
            for (String size : arguments) {
                if (size.startsWith(ADDRESS)) {
                    continue;
                }
                String[] parts = size.split("\\+", -1);
                growth.at(templates, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        }
        System.exit(0);
    }

    private static Databases open(String wanted, Path home) throws IOException {
        return wanted.startsWith(ADDRESS)
                ? Databases.open(wanted, home, USER, "")
                : Databases.embedded(
                        home, Map.of("shared_buffers", "1GB", "max_wal_size", "8GB", "checkpoint_timeout", "15min"));
    }

    private static List<String> with(Databases databases, List<String> settings) {
        var all = new ArrayList<>(databases.settings());
        all.addAll(settings);
        return all;
    }

    private void at(OpenTemplates.Driven templates, int openNow, int closedNow) throws Exception {
        long start = System.nanoTime();
        load(templates, openNow - opened);
        double opening = seconds(start);
        closed.write(ended + 1, closedNow);
        System.out.printf(
                Locale.ROOT,
                "%n## %d open (%.0f s for %d more), %d closed (%.0f s for %d more)%n",
                openNow,
                opening,
                openNow - opened,
                closedNow,
                seconds(start) - opening,
                closedNow - ended);
        open.requireWhole();
        opened = openNow;
        ended = closedNow;
        jdbc.update("update ledger_cursor set position = (select max(position) from ledger_entry)");
        jdbc.execute("vacuum analyze");
        jdbc.execute("checkpoint");
        System.out.printf(
                Locale.ROOT,
                "settled after %.0f s, %d MB%n",
                seconds(start),
                jdbc.queryForObject("select pg_database_size(current_database()) / 1000000", Long.class));
        questions();
    }

    /** Without vacuuming: what PostgreSQL reads to clear up behind the load would count as if somebody had asked for it. */
    private void questions() throws Exception {
        server("alter system set autovacuum = off");
        try {
            try (Node node = Node.start(with(databases, STILL))) {
                new GrowthQuestions(node, jdbc, System.out).ask();
            }
            try (Node node = Node.start(with(databases, List.of("--huying.escalation.overlooked=15 * * * * *")))) {
                new GrowthQuestions(node, jdbc, System.out).idle();
            }
        } finally {
            server("alter system reset autovacuum");
        }
    }

    private void server(String setting) {
        jdbc.execute(setting);
        jdbc.execute("select pg_reload_conf()");
    }

    private void load(OpenTemplates.Driven templates, int more) {
        int own = opened == 0 ? OWN : 0;
        open.beside(templates.toDispatch(), own);
        open.beside(templates.onSpot(), own);
        var grids = new NewGrids(opened / GRID, Math.max(1, more / GRID));
        grids.write(jdbc);
        jdbc.update("update directory_version set version = version + 1");
        int rest = more - 2 * own;
        int onSpot = rest * 45 / 100;
        int toAccept = rest * 20 / 100;
        int toReport = rest * 25 / 100;
        open.elsewhere(templates.onSpot(), onSpot, grids);
        open.elsewhere(templates.toAccept(), toAccept, grids);
        open.elsewhere(templates.toReport(), toReport, grids);
        open.elsewhere(templates.toScore(), rest - onSpot - toAccept - toReport, grids);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
