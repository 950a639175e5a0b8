package org.huying.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.huying.HuyingApplication;

/**
 * What a node needs before it does anything: {@code <packaged jar> [starts]}. Start-up until the first page answers (median),
 * memory at rest and under load, beside the bare engine with its webapps on the same PostgreSQL.
 */
public final class Footprint {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration LOAD = Duration.ofMinutes(1);
    private static final int THREADS = 8;

    private final EmbeddedPostgres server;
    private final Path folder;
    private final int starts;

    private Footprint(EmbeddedPostgres server, Path folder, int starts) {
        this.server = server;
        this.folder = folder;
        this.starts = starts;
    }

    /**
     * A program to start.
     *
     * @param command after {@code java}
     * @param page that answers when it is up
     */
    private record Program(String name, String database, List<String> command, String page, boolean driven) {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("footprint");
        String classes = System.getProperty("java.class.path");
        System.out.printf(Locale.ROOT, "Huying's jar: %.1f MB%n", Files.size(jar) / 1e6);
        System.out.println(
                "| program | start-up s (median, min–max) | processor s of a start | resident at rest MB | heap at rest MB"
                        + " | resident under load MB | heap after load MB |\n|---|---|---|---|---|---|---|");
        try (var server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
            var footprint = new Footprint(server, folder, starts);
            footprint.measure(new Program("Huying, its jar", "huying", List.of("-jar", jar.toString()), "/", true));
            footprint.measure(new Program(
                    "Huying, from its classes",
                    "huying",
                    List.of("-cp", classes, HuyingApplication.class.getName()),
                    "/",
                    false));
            footprint.measure(new Program(
                    "Camunda with its webapps",
                    "bare",
                    List.of("-cp", classes, BareCamunda.class.getName()),
                    "/camunda/app/welcome/default/",
                    false));
        }
        System.exit(0);
    }

    private void measure(Program program) throws Exception {
        prepare(program);
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int start = 1; start <= starts; start++) {
            int port = OwnProcess.freePort();
            long begin = System.nanoTime();
            Process process = start(program, port);
            try {
                awaitPage(process, port, program.page());
                seconds.add((System.nanoTime() - begin) / 1e9);
                processor.add(ProcessorTime.of(process.toHandle()).toMillis() / 1e3);
                if (start == starts) {
                    seconds.sort(null);
                    processor.sort(null);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %.1f (%.1f–%.1f) | %.1f | %s |%n",
                            program.name(),
                            seconds.get(starts / 2),
                            seconds.get(0),
                            seconds.get(starts - 1),
                            processor.get(starts / 2),
                            memory(program, process.toHandle(), port));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** The first start makes the tables and does not count. */
    private void prepare(Program program) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var exists =
                    statement.executeQuery("select 1 from pg_database where datname = '" + program.database() + "'");
            if (exists.next()) {
                return;
            }
            statement.execute("create database " + program.database());
        }
        int port = OwnProcess.freePort();
        Process process = start(program, port);
        try {
            awaitPage(process, port, program.page());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(Program program, int port) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.addAll(program.command());
        command.addAll(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", program.database()),
                "--spring.datasource.username=postgres"));
        if (program.database().equals("huying")) {
            command.addAll(List.of("--spring.profiles.active=demo", "--huying.home=" + folder.resolve("home")));
            command.addAll(Node.forDrills());
        } else {
            // the class path's own settings are Huying's
            command.addAll(List.of(
                    "--spring.config.location=optional:classpath:/none/",
                    "--camunda.bpm.auto-deployment-enabled=false",
                    "--camunda.bpm.history-level=full"));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()))
                .start();
    }

    private static void awaitPage(Process process, int port, String page) throws Exception {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .build();
        while (process.isAlive()) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() < 400) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("It did not start; see node.log");
    }

    private static String memory(Program program, ProcessHandle process, int port) throws Exception {
        TimeUnit.SECONDS.sleep(REST.toSeconds());
        long atRest = NodeMemory.resident(process);
        String rest = atRest + " | " + NodeMemory.heap(process);
        if (!program.driven()) {
            return rest + " | | ";
        }
        var api = new Api(URI.create("http://127.0.0.1:" + port), Node.PASSWORD);
        try (var drive = new SteadyDrive(new Nodes(List.of(api)), THREADS)) {
            Thread.sleep(LOAD.toMillis());
            if (drive.ended().isEmpty()) {
                throw new IllegalStateException(
                        "No request came to its end: " + drive.score().errors());
            }
        }
        return rest + " | " + NodeMemory.resident(process) + " | " + NodeMemory.heap(process);
    }
}
