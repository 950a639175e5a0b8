package org.huying.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a second node costs: the loop over HTTP with one node, then with two, on one PostgreSQL of the same machine:
 * {@code [seconds] [threads] [seconds to warm up]}. All costs are processor time and counts, without the client's.
 */
public final class NodesSpeed {

    private static final Duration IDLE = Duration.ofSeconds(20);

    private NodesSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var length = Duration.ofSeconds(number(arguments, 0, 120));
        int threads = number(arguments, 1, 8);
        var warmUp = Duration.ofSeconds(number(arguments, 2, 60));
        Path folder = Files.createTempDirectory("nodes-speed");
        var nodes = new ArrayList<OwnProcess>();
        try (var storage = Databases.counting(folder.resolve("home"))) {
            JdbcClient jdbc = storage.jdbc();
            StatementCounts.install(jdbc);
            System.out.println("| nodes | " + LoadPhase.HEAD + " |");
            try {
                for (int count = 1; count <= 2; count++) {
                    OwnProcess node =
                            OwnProcess.start(List.of("-Xmx1g"), storage.settings(), folder, OwnProcess.freePort());
                    nodes.add(node);
                    node.awaitReady();
                    measure(jdbc, nodes, threads, warmUp, length);
                }
            } finally {
                nodes.forEach(OwnProcess::close);
            }
        }
        System.exit(0);
    }

    private static void measure(JdbcClient jdbc, List<OwnProcess> nodes, int threads, Duration warmUp, Duration length)
            throws InterruptedException {
        var phase = new LoadPhase(jdbc, nodes.stream().map(OwnProcess::handle).toList());
        try (var drive =
                new SteadyDrive(new Nodes(nodes.stream().map(OwnProcess::api).toList()), threads)) {
            Thread.sleep(warmUp.toMillis());
            System.out.println("| " + nodes.size() + " | " + phase.run(drive, length) + " |");
            System.out.println("Refusals and errors: " + drive.score().errors());
        }
        System.out.println("| " + nodes.size() + ", each idle second | " + phase.idle(IDLE) + " |");
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
