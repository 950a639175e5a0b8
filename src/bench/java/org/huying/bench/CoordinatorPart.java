package org.huying.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.bench.Api.Answer;
import org.huying.bench.DrivenWhistle.Span;
import org.huying.bench.WhistlePlan.Conduct;

/** Whoever whistles and coordinates, with the resident before and the dispatcher after: brings one whistle to its end. */
final class CoordinatorPart implements Part {

    private static final String CODE = "X-Tracking-Code";
    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);
    private static final Optional<Duration> SOON = Optional.of(Duration.ofMillis(500));
    private static final Set<String> OVER = Set.of("CLOSED", "REJECTED");

    private final Desk desk;
    private final DrivenWhistle whistle;
    private final WhistlePlan plan;
    private final String coordinator;
    private final String dispatcher;

    CoordinatorPart(Desk desk, DrivenWhistle whistle, String coordinator, String dispatcher) {
        this.desk = desk;
        this.whistle = whistle;
        this.plan = whistle.plan;
        this.coordinator = coordinator;
        this.dispatcher = dispatcher;
    }

    /** @return whether it is blown */
    boolean blows() {
        if (whistle.number.isEmpty()) {
            reports();
        }
        return !whistle.number.isEmpty() && calls();
    }

    private void reports() {
        var body = new HashMap<String, Object>();
        body.put("description", "Whistle drill, number %06d: rubbish lies here again.".formatted(whistle.index));
        body.put("location", Map.of("buildingCode", whistle.building));
        body.put(
                "contact",
                Map.of("name", "Drill " + whistle.index, "phone", "1380000" + (1000 + whistle.index % 9000)));
        if (plan.grid()) {
            body.put("category", "CLEAN-STREET-DIRTY");
        }
        Answer answer = desk.resident(
                "report", "POST", "/api/requests", Optional.of(body), Map.of("Idempotency-Key", whistle.key));
        if (answer.done()) {
            whistle.code = answer.body().path("trackingCode").asText();
            whistle.number = answer.body().path("number").asText();
        }
    }

    private boolean calls() {
        var body = new HashMap<String, Object>(Map.of(
                "ground", plan.ground(),
                "meetingPlace", "At the gate",
                "urgent", plan.urgent(),
                "departments", plan.calledFirst()));
        if (!plan.grid()) {
            body.putAll(Map.of("category", "CITY-TRADE-STALL", "nature", "complaint"));
        }
        Instant from = Instant.now();
        Answer answer = desk.sends(coordinator, "whistle", path("/whistles"), whistle.key, body);
        if (answer.done()) {
            plan.calledFirst().forEach(unit -> whistle.called(unit, new Span(from, Instant.now())));
        }
        return answer.done();
    }

    @Override
    public Optional<Duration> step() {
        var coordinating = desk.open(coordinator, whistle.number, "user_coordinate");
        if (coordinating.isPresent()) {
            return coordinates(coordinating.get());
        }
        var scoring = desk.open(dispatcher, whistle.number, "user_scoreReportIn");
        if (scoring.isPresent()) {
            desk.completes(scoring.get(), Map.of("score", String.valueOf(1 + whistle.index % 5)));
            return AT_ONCE;
        }
        return ends();
    }

    private Optional<Duration> coordinates(Desk.Task task) {
        for (String unit : plan.units(Conduct.LATER)) {
            if (whistle.called(unit).isEmpty()
                    && whistle.signedOn(plan.parties().get(0).unit()).isPresent()) {
                callsAnother(task, unit);
                return AT_ONCE;
            }
        }
        boolean allCame = plan.coming().stream().allMatch(whistle::hasFinished);
        for (var party : plan.parties()) {
            boolean may = party.conduct() == Conduct.RELEASED || allCame && whistle.wasEscalated(party.unit());
            if (may && !whistle.wasReleased(party.unit())) {
                releases(task, party.unit());
                return AT_ONCE;
            }
        }
        if (plan.parties().stream().allMatch(party -> whistle.over(party.unit()))) {
            desk.completes(
                    task,
                    Map.of(
                            "decision", "finish",
                            "solved", plan.solved() ? "yes" : "no",
                            "result", "What could be done is done.",
                            "reply", "We were there today."));
            return AT_ONCE;
        }
        return SOON;
    }

    private void callsAnother(Desk.Task task, String unit) {
        Instant from = Instant.now();
        Answer answer = desk.completes(task, Map.of("decision", "callAnother", "department", unit));
        if (answer.done() || answer.status() == 422) {
            whistle.called(unit, new Span(from, Instant.now()));
        }
    }

    private void releases(Desk.Task task, String unit) {
        Answer answer = desk.completes(
                task, Map.of("decision", "release", "department", unit, "releaseReason", "Not needed any more."));
        if (answer.done() || answer.status() == 422) {
            whistle.released(unit);
        }
    }

    /** The resident scores what was solved; what was not goes back to the dispatcher, who knows no other way. */
    private Optional<Duration> ends() {
        Answer seen = desk.resident("track", "GET", path(""), Optional.empty(), Map.of(CODE, whistle.code));
        String state = seen.body().path("state").asText();
        if (OVER.contains(state)) {
            whistle.end = state;
            return Optional.empty();
        }
        if (state.equals("TO_SCORE")) {
            desk.resident(
                    "evaluation",
                    "POST",
                    path("/evaluation"),
                    Optional.of(Map.of("contacted", true, "solved", true, "satisfaction", "satisfied")),
                    Map.of(CODE, whistle.code, "Idempotency-Key", whistle.key + "-end"));
        } else {
            desk.open(dispatcher, whistle.number, "user_dispatch")
                    .ifPresent(task -> desk.completes(
                            task,
                            Map.of("decision", "reject", "rejectReason", "notForTown", "referral", "Ask the county.")));
        }
        return SOON;
    }

    private String path(String rest) {
        return "/api/requests/" + whistle.number + rest;
    }
}
