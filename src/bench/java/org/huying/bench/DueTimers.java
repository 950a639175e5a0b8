package org.huying.bench;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * So many requests that wait for a dispatcher, whose clocks all want to be looked at at once, and no node that does it: what a
 * town finds that was down. Each has one reminder to come; its limit is far off.
 *
 * @param lastEntry id of the ledger's last entry before the first reminder
 */
record DueTimers(long count, long lastEntry) {

    private static final Duration OVERDUE = Duration.ofMinutes(1);
    private static final Duration TO_THE_LIMIT = Duration.ofDays(30);

    static DueTimers write(Databases storage, int count) throws InterruptedException {
        JdbcClient jdbc = storage.jdbc();
        var settings = new ArrayList<>(storage.settings());
        settings.addAll(List.of("--camunda.bpm.job-execution.enabled=false", "--huying.notification.background=false"));
        String number;
        try (Node node = Node.start(settings)) {
            number = report(node.api());
            untilSealed(jdbc);
        }
        // while no node looks: rows of a copy come table after table
        var copies = new OpenCases(storage.forBulk());
        copies.beside(number, count - 1);
        copies.requireWhole();
        Node sealing = Node.start(settings);
        try {
            untilSealed(jdbc);
        } finally {
            sealing.close();
        }
        return dueAtOnce(jdbc, count);
    }

    private static void untilSealed(JdbcClient jdbc) throws InterruptedException {
        while (SealLag.now(jdbc).entries() > 0) {
            Thread.sleep(500);
        }
    }

    /** Without a category: it waits for a dispatcher. */
    private static String report(Api api) {
        var body = Map.of(
                "description",
                "楼下堆了很多东西，没人管。",
                "location",
                Map.of("buildingCode", "RX-0101-01"),
                "contact",
                Map.of("name", "林小溪", "phone", "13800000001"));
        Api.Answer answer = api.resident(
                "POST", "/api/requests", Optional.of(body), Map.of("Idempotency-Key", "drill-" + UUID.randomUUID()));
        if (!answer.done()) {
            throw new IllegalStateException("The request was refused: " + answer.body());
        }
        return answer.body().path("number").asText();
    }

    private static DueTimers dueAtOnce(JdbcClient jdbc, int count) {
        var at = OffsetDateTime.now(UTC).minus(OVERDUE);
        int clocks = jdbc.sql("update clock set warn_at = :at, check_at = :at, due_at = :limit where running")
                .param("at", at)
                .param("limit", at.plus(TO_THE_LIMIT))
                .update();
        int timers = jdbc.sql(
                        "update act_ru_job set duedate_ = :at where handler_type_ = 'timer-start-event-subprocess'")
                .param("at", at)
                .update();
        if (clocks != count || timers != count) {
            throw new IllegalStateException(clocks + " clocks and " + timers + " timers, not " + count);
        }
        // what the copies' entries tell was told for the first
        jdbc.sql("update ledger_cursor set position = (select max(position) from ledger_entry)")
                .update();
        // tells which node wrote an entry
        jdbc.sql("alter table ledger_entry add column node varchar(40) default current_setting('application_name')")
                .update();
        List.of("vacuum analyze", "checkpoint").forEach(each -> jdbc.sql(each).update());
        return new DueTimers(
                count,
                jdbc.sql("select max(id) from ledger_entry").query(Long.class).single());
    }
}
