package org.huying.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;

/**
 * The drill's own version of the tables of limits, as a town deploys one: minutes around the clock, so that a drill is late
 * within minutes at any time of the day.
 *
 * @param emergency minutes to report in
 * @param other minutes to report in without an emergency
 * @param leader minutes after the limit until the leader of the area is told
 * @param supervisor minutes after the limit until the supervisor is told
 */
record WhistleLimits(int emergency, int other, int leader, int supervisor) {

    /** Within so many minutes a drill waits for a limit to pass. */
    private static final int WAITED_FOR = 10;

    static final int WARN_PERCENT = 80;

    Duration of(String ground) {
        return Duration.ofMinutes(ground.equals("emergency") ? emergency : other);
    }

    boolean isShort(String ground) {
        return of(ground).toMinutes() <= WAITED_FOR;
    }

    void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("whistle drill")
                .addString(
                        "time-limits.dmn",
                        first(
                                shipped("time-limits.dmn"),
                                row("\"REPORT_IN\"", "", "\"EMERGENCY\"", emergency)
                                        + row("\"REPORT_IN\"", "", "", other)))
                .addString(
                        "escalation.dmn",
                        first(
                                shipped("escalation.dmn"),
                                row("\"LEADER\"", "\"REPORT_IN\"", "", leader)
                                        + row("\"SUPERVISOR\"", "\"REPORT_IN\"", "", supervisor)))
                .deploy();
    }

    /** The first row that fits decides. */
    private static String first(String table, String rows) {
        return table.replaceFirst("<rule ", rows + "<rule ");
    }

    private static String row(String first, String second, String third, int minutes) {
        return "<rule " + id() + ">" + cell("inputEntry", first) + cell("inputEntry", second)
                + cell("inputEntry", third) + cell("outputEntry", String.valueOf(minutes))
                + cell("outputEntry", "\"minutes\"") + "</rule>";
    }

    private static String cell(String kind, String text) {
        return "<" + kind + " " + id() + "><text>" + text + "</text></" + kind + ">";
    }

    private static String id() {
        return "id=\"drill_" + UUID.randomUUID() + "\"";
    }

    private static String shipped(String name) {
        try (InputStream file = WhistleLimits.class.getResourceAsStream("/processes/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
