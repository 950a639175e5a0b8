package org.huying.bench.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link Contestant}, stopped whenever it is not its turn: what one does in the background takes nothing from another. On PostgreSQL it is
 * stopped between transactions only: one that stays open keeps the server from clearing up behind everybody, in other databases too.
 */
final class Lane {

    private static final int STOPS = 200;
    private static final int BETWEEN_STOPS_MS = 37;

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;
    private final ObjectMapper json = new ObjectMapper();
    private final Open open;

    /** Whether a contender has transactions open. */
    interface Open {
        boolean of(String contender);
    }

    private Lane(String name, Process process, Open open) {
        this.name = name;
        this.process = process;
        this.open = open;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** @param logs folder for what it prints */
    static Lane start(Place place, Path logs, Open open) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Contestant.class.getName(),
                        place.name(),
                        place.url(),
                        place.user(),
                        place.home().toString()))
                .redirectError(logs.resolve(place.name() + ".log").toFile())
                .start();
        // a stopped process would outlive a benchmark that is ended in the middle
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var lane = new Lane(place.name(), process, open);
        lane.await(Contestant.READY);
        lane.stop();
        return lane;
    }

    String name() {
        return name;
    }

    /** Lets it run so long with so many threads. */
    Turn turn(int threads, int seconds) throws IOException, InterruptedException {
        signal("CONT");
        orders.println(threads + " " + seconds);
        String answer = await(Contestant.TURN);
        stop();
        return json.readValue(answer.substring(Contestant.TURN.length()), Turn.class);
    }

    private String await(String beginning) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException(name + " has ended; its log says why");
    }

    private void stop() throws IOException, InterruptedException {
        signal("STOP");
        for (int tries = 0; open.of(name); tries++) {
            if (tries == STOPS) {
                throw new IOException(name + " has a transaction open all the time");
            }
            signal("CONT");
            Thread.sleep(BETWEEN_STOPS_MS);
            signal("STOP");
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0 && process.isAlive()) {
            throw new IOException("kill -" + signal + " answered " + code);
        }
    }

    void end() throws IOException, InterruptedException {
        signal("CONT");
        orders.close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
