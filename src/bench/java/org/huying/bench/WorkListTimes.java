package org.huying.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;

/** How long one member of staff waits for lists and counts while many tasks are open. */
final class WorkListTimes {

    private static final int TIMES = 21;

    private final Node node;
    private final String account;
    private final PrintStream out;

    WorkListTimes(Node node, String account, PrintStream out) {
        this.node = node;
        this.account = account;
        this.out = out;
    }

    void print(long openTasks) throws Exception {
        Api api = node.api();
        long seen = list(api, "units", 0).path("total").asLong();
        out.printf("Work list and Tasklist with %d open tasks; %s sees %d of them%n", openTasks, account, seen);
        time("GET /api/work-items?view=units, first page", () -> list(api, "units", 0));
        time("GET /api/work-items?view=units, last page", () -> list(api, "units", seen / 25));
        time("GET /api/work-items?view=due", () -> list(api, "due", 0));
        var tasklist = new TasklistSession(node.address(), account, Node.PASSWORD);
        JsonNode filters =
                new ObjectMapper().readTree(tasklist.get(TasklistSession.ENGINE + "/filter?resourceType=Task"));
        for (JsonNode filter : filters) {
            String path =
                    TasklistSession.ENGINE + "/filter/" + filter.path("id").asText();
            String name = filter.path("name").asText();
            String count = tasklist.get(path + "/count");
            time("Tasklist " + name + " count " + count, () -> tasklist.get(path + "/count"));
            time(
                    "Tasklist " + name + " list",
                    () -> tasklist.post(
                            path + "/list?firstResult=0&maxResults=15",
                            "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}"));
        }
    }

    private JsonNode list(Api api, String view, long page) {
        return api.staff(account, "GET", "/api/work-items?view=" + view + "&page=" + page, Optional.empty())
                .body();
    }

    private void time(String what, Callable<?> call) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = -3; i < TIMES; i++) {
            long start = System.nanoTime();
            call.call();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf("  %-60s median %.0f ms, slowest %.0f ms%n", what, millis[TIMES / 2], millis[TIMES - 1]);
    }
}
