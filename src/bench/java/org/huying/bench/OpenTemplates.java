package org.huying.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huying.bench.Api.Answer;

/** Drives one request of the demo town to each place where open requests stand most of their time. */
final class OpenTemplates {

    static final String OFFICER = "grid.0101";

    private static final String DISPATCHER = "dispatcher.1";
    private static final String CLERK = "clerk.roads";

    private final Api api;

    OpenTemplates(Api api) {
        this.api = api;
    }

    /** Numbers of the requests, by where they stand. */
    record Driven(String toDispatch, String onSpot, String toAccept, String toReport, String toScore) {}

    Driven drive() {
        String toDispatch = reported();
        String onSpot = reported();
        toGrid(onSpot);
        String toAccept = reported();
        toDepartment(toAccept);
        String toReport = reported();
        toDepartment(toReport);
        completes(CLERK, toReport, Map.of("decision", "accept"));
        String toScore = reported();
        toGrid(toScore);
        completes(OFFICER, toScore, DONE);
        return new Driven(toDispatch, onSpot, toAccept, toReport, toScore);
    }

    /** What the officer says of a matter that was settled. */
    static final Map<String, Object> DONE = Map.of("outcome", "resolved", "result", "路灯已经修好。", "reply", "已经修好，谢谢您。");

    static Map<String, Object> report() {
        var body = new HashMap<String, Object>();
        body.put("description", "小区东门外第七根灯杆已经三天不亮，晚上老人和孩子出入很不方便，希望尽快派人修理。");
        body.put("location", Map.of("buildingCode", "RX-0101-01", "latitude", 22.627, "longitude", 131.2035));
        return body;
    }

    private String reported() {
        return done(api.resident(
                        "POST",
                        "/api/requests",
                        Optional.of(report()),
                        Map.of("Idempotency-Key", "growth-" + UUID.randomUUID())))
                .body()
                .path("number")
                .asText();
    }

    private void toGrid(String number) {
        completes(
                DISPATCHER,
                number,
                Map.of("decision", "grid", "grid", "RX-0101", "category", "ROAD-LIGHT-OUT", "nature", "help"));
    }

    private void toDepartment(String number) {
        completes(
                DISPATCHER,
                number,
                Map.of(
                        "decision",
                        "department",
                        "department",
                        "DEPT-ROADS",
                        "category",
                        "ROAD-LIGHT-OUT",
                        "nature",
                        "help"));
    }

    private void completes(String account, String number, Map<String, Object> values) {
        String list = "/api/work-items?view=units&number=" + number;
        String task = done(api.staff(account, "GET", list, Optional.empty()))
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        completes(account, task, values, api);
    }

    /** Claims and completes. */
    static void completes(String account, String task, Map<String, Object> values, Api api) {
        done(api.staff(account, "POST", "/api/work-items/" + task + "/claim", Optional.empty()));
        done(api.staff(
                account, "POST", "/api/work-items/" + task + "/completion", Optional.of(Map.of("values", values))));
    }

    static Answer done(Answer answer) {
        if (!answer.done()) {
            throw new IllegalStateException(answer.error() + " " + answer.body());
        }
        return answer;
    }
}
