package org.huying.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huying.intake.IntakeQueries;
import org.huying.replay.Cohort;
import org.huying.replay.Figure;
import org.huying.replay.Figures;
import org.huying.request.Place;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everyday questions to one node: how long each takes, and what the database reads for it. */
final class GrowthQuestions {

    private static final int WARM = 10;
    private static final int TIMES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int IDLE_MS = 60_000;
    /** In the measured officer's grid. */
    private static final Place.Point POINT = new Place.Point(22.6275, 131.2035);

    private final Node node;
    private final Api api;
    private final JdbcTemplate jdbc;
    private final PrintStream out;
    private ReadCounts counted;

    GrowthQuestions(Node node, JdbcTemplate jdbc, PrintStream out) throws InterruptedException {
        this.node = node;
        this.api = node.api();
        this.jdbc = jdbc;
        this.out = out;
        this.counted = ReadCounts.now(jdbc);
    }

    void ask() throws Exception {
        out.println("| question | times | p50 ms | p99 ms | rows read | blocks | read of one table |");
        officer();
        tasklist();
        town();
        oneRequest();
        audit();
    }

    private void officer() throws Exception {
        String list = "/api/work-items?view=units&page=";
        long seen = get(OpenTemplates.OFFICER, list + 0).path("total").asLong();
        out.printf(
                "officer sees %d, dispatcher %d%n",
                seen, get("dispatcher.1", list + 0).path("total").asLong());
        time("work list, first page", TIMES, () -> get(OpenTemplates.OFFICER, list + 0));
        time("work list, last page", TIMES, () -> get(OpenTemplates.OFFICER, list + seen / 25));
        time("work list of a dispatcher", TIMES, () -> get("dispatcher.1", list + 0));
        time("work list, due today", TIMES, () -> get(OpenTemplates.OFFICER, "/api/work-items?view=due"));
        var browser = new TasklistSession(node.address(), OpenTemplates.OFFICER, Node.PASSWORD);
        time("desk with its counts, officer", TIMES, () -> browser.page("/desk"));
        var supervisor = new TasklistSession(node.address(), "supervisor", Node.PASSWORD);
        time("desk with its counts, supervisor", TIMES, () -> supervisor.page("/desk"));
        time("search by words at the desk", 3, () -> supervisor.page("/desk/search?q=%E8%B7%AF%E7%81%AF"));
        time("notices", TIMES, () -> browser.page("/desk/notices"));
    }

    private void tasklist() throws Exception {
        var tasklist = new TasklistSession(node.address(), OpenTemplates.OFFICER, Node.PASSWORD);
        for (JsonNode filter :
                new ObjectMapper().readTree(tasklist.get(TasklistSession.ENGINE + "/filter?resourceType=Task"))) {
            String path =
                    TasklistSession.ENGINE + "/filter/" + filter.path("id").asText();
            String name = "Tasklist, " + filter.path("name").asText().replaceAll(".* · ", "");
            time(name + ", count", TIMES, () -> tasklist.get(path + "/count"));
            time(
                    name + ", list",
                    TIMES,
                    () -> tasklist.post(
                            path + "/list?firstResult=0&maxResults=15",
                            "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}"));
        }
    }

    private void town() throws Exception {
        time("rates of the month", TIMES, () -> get("supervisor", "/api/statistics/rates"));
        time("topics", TIMES, () -> get("supervisor", "/api/statistics/topics"));
        time("whistles", TIMES, () -> get("supervisor", "/api/statistics/whistles"));
        LocalDate last = LocalDate.now(ZoneOffset.UTC).minusDays(40);
        time("a figure of 30 days", 3, () -> figures().of(Figure.TASK, Cohort.usual(last, Optional.empty())));
    }

    private Figures figures() {
        return node.inside().orElseThrow().getBean(Figures.class);
    }

    private void oneRequest() throws Exception {
        neighbours(
                "a building",
                new Place(Optional.empty(), Optional.empty(), Optional.of("RX-0101-02"), Optional.empty()));
        neighbours("a point", new Place(Optional.of(POINT), Optional.empty(), Optional.empty(), Optional.empty()));
        neighbours(
                "an address",
                new Place(Optional.empty(), Optional.of("榕荫路7号"), Optional.of("RX-0101-02"), Optional.empty()));
        time("report", TIMES, () -> report(Map.of("buildingCode", "RX-0101-01")));
        JsonNode reported = report(Map.of("buildingCode", "RX-0101-02"));
        String path = "/api/requests/" + reported.path("number").asText();
        Map<String, String> code =
                Map.of("X-Tracking-Code", reported.path("trackingCode").asText());
        time("tracking", TIMES, () -> OpenTemplates.done(api.resident("GET", path, Optional.empty(), code)));
        time("a request at the desk", TIMES, () -> get("supervisor", path + "/history"));
        Iterator<String> tasks = jdbc.queryForList("""
                            select id from work_item where ended_at is null and assignee is null and unit = 'RX-0101'
                                and element = 'user_handleOnSpot' and request_number like 'HG%' order by id limit 60\
                            """, String.class).iterator();
        time("a step: claimed and completed", 40, () -> {
            OpenTemplates.completes(OpenTemplates.OFFICER, tasks.next(), OpenTemplates.DONE, api);
            return true;
        });
    }

    private void neighbours(String where, Place place) throws Exception {
        IntakeQueries intake = node.inside().orElseThrow().getBean(IntakeQueries.class);
        time("duplicates at " + where, TIMES, () -> intake.likelyDuplicates(Optional.of("ROAD-LIGHT-OUT"), place));
    }

    private JsonNode report(Map<String, Object> location) {
        var body = OpenTemplates.report();
        body.put("location", location);
        body.put("category", "ROAD-LIGHT-OUT");
        var key = Map.of("Idempotency-Key", "growth-" + UUID.randomUUID());
        return OpenTemplates.done(api.resident("POST", "/api/requests", Optional.of(body), key))
                .body();
    }

    private void audit() throws Exception {
        LocalDate month = LocalDate.now(ZoneOffset.UTC).minusMonths(2).withDayOfMonth(1);
        String received =
                "receivedFrom=" + month + "&receivedTo=" + month.plusMonths(1).minusDays(1);
        for (String search : List.of(
                "",
                "category=ROAD&" + received,
                "handler=clerk.roads",
                "handler=grid.0101",
                "state=IN_HANDLING",
                "state=CLOSED&channel=PHONE",
                "late=IS",
                "unit=DEPT-URBAN&" + received)) {
            time(
                    "audit search " + search.replaceAll("=[^&]*[0-9-]{8}[^&]*", ""),
                    10,
                    () -> get("auditor", "/api/audit/requests?" + search));
        }
    }

    private JsonNode get(String account, String path) {
        return OpenTemplates.done(api.staff(account, "GET", path, Optional.empty()))
                .body();
    }

    /** @param times at most: what is slow is asked less often */
    private void time(String what, int times, Callable<?> call) throws Exception {
        int warm = Math.min(WARM, times / 10 + 1);
        var millis = new ArrayList<Double>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        int asked = 0;
        while (asked < warm + times && (asked <= warm || System.nanoTime() < end)) {
            long start = System.nanoTime();
            call.call();
            if (asked++ >= warm) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        ReadCounts now = ReadCounts.now(jdbc);
        ReadCounts read = now.since(counted);
        counted = now;
        Collections.sort(millis);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %s |%n",
                what,
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get((int) Math.ceil(millis.size() * 0.99) - 1),
                read.rows() / asked,
                read.blocks() / asked,
                read.notable(asked));
    }

    /** What a node reads in a minute that nobody asks it anything: numbering, followers, timers, clocks. */
    void idle() throws Exception {
        Thread.sleep(IDLE_MS);
        ReadCounts before = ReadCounts.now(jdbc);
        Thread.sleep(IDLE_MS - 11_000);
        ReadCounts read = ReadCounts.now(jdbc).since(before);
        out.printf(
                Locale.ROOT,
                "| an idle minute | | | | %.0f | %.0f | %s |%n",
                read.rows(),
                read.blocks(),
                read.notable(1));
    }
}
