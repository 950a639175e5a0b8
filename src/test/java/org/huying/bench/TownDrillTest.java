package org.huying.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.output.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The town drill (docs/bench.md), small: forty requests in the demo town, four who act at once. */
class TownDrillTest {

    private static final int REQUESTS = 40;

    @TempDir
    Path home;

    @Test
    void driven_requests_end_and_every_list_ledger_and_process_agrees() throws Exception {
        var settings = List.of(
                "--huying.home=" + home,
                "--spring.datasource.url=jdbc:h2:mem:drill;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0");
        try (Node node = Node.start(settings)) {
            var staff = someStaff();
            var drive = new Drive(words(), REQUESTS, 7, Plan.Shares.DEFAULT);
            drive.run(node.api(), staff, 4);
            var summary = new ByteArrayOutputStream();
            drive.summary(new PrintStream(summary, true, StandardCharsets.UTF_8));
            var checks = Checks.inside(node.inside().orElseThrow())
                    .with(TownDrill.allEnded(drive))
                    .withCounts(node.api(), staff.accounts(), node.inside());
            assertThat(checks.print(new PrintStream(summary, true, StandardCharsets.UTF_8)))
                    .as(summary.toString(StandardCharsets.UTF_8))
                    .isTrue();
            assertThat(drive.gridShare()).isGreaterThanOrEqualTo(0.3);
        }
    }

    /** One community and two departments: each account's first log-in costs a slow hash. */
    private static Staff someStaff() {
        var units = Set.of("RX", "RX-0101", "RX-0102", "DEPT-ROADS", "DEPT-HOUSING");
        var all = Staff.of(DemoMessages.resource("duties.csv")).duties();
        var some = all.stream()
                .filter(duty -> units.contains(duty.unit()))
                .filter(duty -> Set.of("dispatcher", "gridOfficer", "clerk").contains(duty.role()))
                .toList();
        return new Staff(some);
    }

    private static List<TownSource.Words> words() {
        var buildings = DemoMessages.resource("areas.csv").stream()
                .filter(area -> "building".equals(area.get("level")))
                .map(area -> area.getOrDefault("code", ""))
                .filter(code -> code.startsWith("RX-0101-") || code.startsWith("RX-0102-"))
                .toList();
        var words = new ArrayList<TownSource.Words>();
        for (int i = 0; i < REQUESTS; i++) {
            words.add(new TownSource.Words(
                    "第 " + i + " 件：门口的地面坏了。",
                    Map.of("buildingCode", buildings.get(i % buildings.size())),
                    List.of("ROAD-SURFACE-HOLE", "HOME-REPAIR-ROOF", "").get(i % 3)));
        }
        return words;
    }
}
