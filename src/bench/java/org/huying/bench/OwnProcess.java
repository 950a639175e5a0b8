package org.huying.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huying.HuyingApplication;

/** A node of the demo town as a process of its own, so that it can be killed; its log is {@code node.log}. */
final class OwnProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    private final Process process;
    private final int port;

    private OwnProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param settings of the database and home
     * @param folder for its log
     */
    static OwnProcess start(List<String> settings, Path folder, int port) throws IOException {
        return start(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"), settings, folder, port);
    }

    /** As {@link #start(List, Path, int)}, in a virtual machine with these options. */
    static OwnProcess start(List<String> options, List<String> settings, Path folder, int port) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                HuyingApplication.class.getName(),
                "--server.port=" + port,
                "--spring.profiles.active=demo"));
        command.addAll(settings);
        command.addAll(Node.forDrills());
        File log = folder.resolve("node.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return new OwnProcess(process, port);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Api api() {
        return new Api(URI.create("http://127.0.0.1:" + port), Node.PASSWORD);
    }

    void awaitReady() throws InterruptedException {
        var api = api();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (api.staff("supervisor", "GET", "/api/work-items", Optional.empty())
                        .done()) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // it starts
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The node did not start; see node.log");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGTERM: it finishes what is under way. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** SIGKILL: it can finish nothing. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
