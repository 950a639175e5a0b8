package org.huying.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a node holds under a load without a break: {@code [minutes] [threads]}, the loop over HTTP on PostgreSQL, minute by
 * minute.
 */
public final class Sustained {

    private static final int LARGEST = 8;

    private Sustained() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        Path folder = Files.createTempDirectory("sustained");
        try (var storage = Databases.counting(folder.resolve("home"));
                OwnProcess node =
                        OwnProcess.start(List.of("-Xmx1g"), storage.settings(), folder, OwnProcess.freePort())) {
            StatementCounts.install(storage.jdbc());
            node.awaitReady();
            run(storage.jdbc(), node, minutes, threads);
        }
        System.exit(0);
    }

    private static void run(JdbcClient jdbc, OwnProcess node, int minutes, int threads)
            throws InterruptedException, IOException {
        System.out.println("| minute | " + LoadPhase.HEAD
                + " | heap MB | database MB | dead rows | not sealed | not told | notices to send |");
        var phase = new LoadPhase(jdbc, List.of(node.handle()));
        try (var drive = new SteadyDrive(new Nodes(List.of(node.api())), threads)) {
            for (int minute = 1; minute <= minutes; minute++) {
                String load = phase.run(drive, Duration.ofMinutes(1));
                System.out.println("| " + minute + " | " + load + " | " + NodeMemory.heap(node.handle()) + " | "
                        + stored(jdbc) + " |");
            }
            System.out.println("Refusals and errors: " + drive.score().errors());
        }
        tables(jdbc);
        TimeUnit.SECONDS.sleep(10);
        System.out.println("Ten seconds after the last: " + stored(jdbc));
    }

    private static String stored(JdbcClient jdbc) {
        return jdbc.sql("""
                        select pg_database_size(current_database()) / 1048576 || ' | '
                            || (select sum(n_dead_tup) from pg_stat_user_tables) || ' | '
                            || (select coalesce(max(position), 0) from ledger_entry)
                               - (select coalesce(max(tree_size), 0) from seal_head)
                               + (select count(*) from ledger_entry where position is null) || ' | '
                            || (select coalesce(max(position), 0) from ledger_entry)
                               - (select coalesce(min(position), 0) from ledger_cursor) || ' | '
                            || (select count(*) from delivery where ended_at is null)
                        """).query(String.class).single();
    }

    /** What autovacuum leaves behind. */
    private static void tables(JdbcClient jdbc) {
        System.out.println(
                "| table | rows | dead rows | table MB | indexes MB | vacuumed by itself |\n|---|---|---|---|---|---|");
        jdbc.sql("""
                        select relname || ' | ' || n_live_tup || ' | ' || n_dead_tup || ' | '
                            || round(pg_relation_size(relid) / 1048576.0, 1) || ' | '
                            || round(pg_indexes_size(relid) / 1048576.0, 1) || ' | ' || autovacuum_count
                        from pg_stat_user_tables order by pg_total_relation_size(relid) desc limit :count
                        """)
                .param("count", LARGEST)
                .query(String.class)
                .list()
                .forEach(line -> System.out.println("| " + line + " |"));
    }
}
