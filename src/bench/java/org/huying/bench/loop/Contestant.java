package org.huying.bench.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A contender in a JVM of its own, so that none is slowed by what another has loaded. Reads a line {@code <threads> <seconds>} for
 * each turn and answers with a line of JSON; ends with its input.
 */
final class Contestant {

    static final String READY = "READY";
    static final String TURN = "TURN ";

    private Contestant() {}

    public static void main(String[] arguments) throws Exception {
        var place = new Place(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]));
        var json = new ObjectMapper();
        PrintStream out = System.out;
        // what a program prints beside goes to the log
        System.setOut(System.err);
        try (Contender contender = Contenders.open(place);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Counters.Source counters = place.counters();
            out.println(READY);
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] turn = line.split(" ", -1);
                var length = Duration.ofSeconds(Long.parseLong(turn[1]));
                out.println(TURN
                        + json.writeValueAsString(Turn.of(contender, counters, Integer.parseInt(turn[0]), length)));
            }
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }
}
