package org.huying.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast nodes work off timers that are all due at once, and that each fires once: {@code [timers] [nodes] [options of
 * their virtual machines …]}. See docs/bench.md.
 */
public final class TimerSpeed {

    private static final int DEAREST = 40;

    private TimerSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int timers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int nodes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        var options = new ArrayList<>(List.of("-Xmx1g"));
        options.addAll(Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length));
        Path folder = Files.createTempDirectory("timer-speed");
        boolean ok;
        try (var storage = Databases.counting(folder.resolve("home"))) {
            StatementCounts.install(storage.jdbc());
            long begin = System.nanoTime();
            DueTimers due = DueTimers.write(storage, timers);
            System.out.printf("%d timers written in %d s%n", timers, (System.nanoTime() - begin) / 1_000_000_000);
            StatementCounts.reset(storage.jdbc());
            ok = drain(storage, due, nodes, options, folder);
        }
        System.exit(ok ? 0 : 1);
    }

    private static boolean drain(Databases storage, DueTimers due, int count, List<String> options, Path folder)
            throws Exception {
        JdbcClient jdbc = storage.jdbc();
        var nodes = new ArrayList<OwnProcess>();
        try {
            StatementCounts before = StatementCounts.read(jdbc);
            for (int node = 1; node <= count; node++) {
                nodes.add(OwnProcess.start(options, named(storage.settings(), node), folder, OwnProcess.freePort()));
            }
            new TimerDrain(jdbc, due, nodes.stream().map(OwnProcess::handle).toList(), System.out).watch();
            System.out.println("For each timer, start-up included: "
                    + StatementCounts.read(jdbc).since(before).per(due.count()));
            StatementCounts.dearest(jdbc, DEAREST, due.count(), System.out);
            nodes.forEach(OwnProcess::stop);
        } finally {
            nodes.forEach(OwnProcess::close);
        }
        jdbc.sql("select node, count(*) from ledger_entry where id > :last and kind = 'clock.reminded' group by node")
                .param("last", due.lastEntry())
                .query((row, index) -> row.getString(1) + " did " + row.getLong(2))
                .list()
                .forEach(System.out::println);
        jdbc.sql(
                        "select name_, sum(value_) from act_ru_meter_log where name_ like 'job%' group by name_ order by name_")
                .query((row, index) -> row.getString(1) + ": " + row.getLong(2))
                .list()
                .forEach(System.out::println);
        return new TimerChecks(jdbc, due).print(System.out);
    }

    /** The name of its connections stands beside each entry that it writes; what its job executor met, it counts. */
    private static List<String> named(List<String> settings, int node) {
        var named = new ArrayList<>(settings.stream()
                .map(setting -> setting.startsWith("--spring.datasource.url=")
                        ? setting + "&ApplicationName=node-" + node
                        : setting)
                .toList());
        named.addAll(List.of("--camunda.bpm.metrics.enabled=true", "--camunda.bpm.metrics.db-reporter-activate=true"));
        return named;
    }
}
