package org.huying.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.output.ByteArrayOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whistle drill (docs/bench.md), small: six whistles on one node, nobody killed; an emergency is late at once. */
class WhistleDrillTest {

    private static final int WHISTLES = 6;
    private static final WhistleLimits LIMITS = new WhistleLimits(0, 60, 0, 0);

    @TempDir
    Path home;

    @Test
    void whistles_end_minutes_are_right_and_nothing_happens_twice() throws Exception {
        var settings = List.of(
                "--huying.home=" + home,
                "--camunda.bpm.job-execution.wait-time-in-millis=200",
                "--camunda.bpm.job-execution.max-wait=400",
                "--spring.datasource.url=jdbc:h2:mem:whistles;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0");
        Staff staff = someStaff();
        var buildings = WhistleDrill.buildings().stream()
                .filter(code -> code.startsWith("RX-0101-"))
                .toList();
        try (Node node = Node.start(settings);
                var drive = new WhistleDrive(WHISTLES, 11, staff, buildings, LIMITS, 4)) {
            var inside = node.inside().orElseThrow();
            LIMITS.deploy(inside.getBean(RepositoryService.class));
            var nodes = new Nodes(List.of(node.api()));
            assertThat(drive.blow(nodes, staff).await(1, TimeUnit.MINUTES)).isTrue();
            Check board = new FigureChecks(node.api(), drive.whistles()).allInField(inside);
            boolean played = drive.act(nodes, staff).await(2, TimeUnit.MINUTES);
            var told = new ByteArrayOutputStream();
            var out = new PrintStream(told, true, StandardCharsets.UTF_8);
            drive.summary(out);
            boolean ok = WhistleDrill.check(node, drive, staff, LIMITS, board, out);
            assertThat(played && ok).as(told.toString(StandardCharsets.UTF_8)).isTrue();
        }
    }

    /** One grid and six departments: each account's first log-in costs a slow hash. */
    private static Staff someStaff() {
        var units = Set.of(
                "RX",
                "RX-0101",
                "DEPT-URBAN",
                "DEPT-POLICE",
                "DEPT-MARKET",
                "DEPT-HOUSING",
                "DEPT-ROADS",
                "DEPT-SANITATION");
        var roles = Set.of("dispatcher", "gridOfficer", "clerk");
        return new Staff(Staff.of(DemoMessages.resource("duties.csv")).duties().stream()
                .filter(duty -> units.contains(duty.unit()) && roles.contains(duty.role()))
                .filter(duty -> !duty.account().endsWith(".2"))
                .toList());
    }
}
