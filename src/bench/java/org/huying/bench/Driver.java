package org.huying.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.huying.bench.Api.Answer;

/** Takes the next step of a request: as its resident, or as the member of staff whose turn it is. */
final class Driver {

    private static final String CODE = "X-Tracking-Code";

    private final Nodes nodes;
    private final Staff staff;
    private final Score score;
    private final Supplier<Optional<String>> openNumbers;
    /** Which department the rules gave a category to: where to look first. */
    private final Map<String, String> learned = new ConcurrentHashMap<>();

    Driver(Nodes nodes, Staff staff, Score score, Supplier<Optional<String>> openNumbers) {
        this.nodes = nodes;
        this.staff = staff;
        this.score = score;
        this.openNumbers = openNumbers;
    }

    /** A task of the request and who may do it. */
    private record Found(String account, String task, String element, String unit) {}

    void step(Driven request) {
        request.steps++;
        if (request.number.isEmpty()) {
            report(request);
            return;
        }
        Answer seen = nodes.next().resident("GET", path(request, ""), Optional.empty(), Map.of(CODE, request.code));
        if (!counted("track", seen)) {
            return;
        }
        String state = seen.body().path("state").asText();
        boolean over = List.of("CLOSED", "REJECTED", "WITHDRAWN", "MERGED").contains(state);
        if (!over && request.plan.withdrawAt() == request.past.size() && request.firstTime("withdrawn")) {
            resident(request, "withdrawal", Map.of());
            return;
        }
        switch (state) {
            case "TO_DISPATCH" -> dispatch(request);
            case "RETURN_DISPUTED" -> rule(request);
            case "IN_HANDLING" -> handle(request);
            case "WAITING_FOR_RESIDENT" ->
                resident(request, "messages", Map.of("text", "At the entrance, since Monday."));
            case "TO_SCORE" -> evaluate(request);
            case "CLOSED" -> close(request);
            case "REJECTED", "WITHDRAWN", "MERGED" -> request.end = state;
            default -> score.count("waited in " + state);
        }
    }

    private void report(Driven request) {
        var body = new HashMap<String, Object>();
        body.put("description", request.words.description());
        body.put("location", request.words.location());
        body.put(
                "contact",
                Map.of("name", "Drill " + request.index, "phone", "1380000" + (1000 + request.index % 9000)));
        boolean byPerson = request.plan.grid() || request.plan.merged() || request.plan.rejected();
        if (!byPerson && !request.words.category().isEmpty()) {
            body.put("category", request.words.category());
        }
        Answer answer = nodes.next()
                .resident("POST", "/api/requests", Optional.of(body), Map.of("Idempotency-Key", request.key));
        if (counted("report", answer)) {
            request.code = answer.body().path("trackingCode").asText();
            request.number = answer.body().path("number").asText();
        } else if (answer.status() == 422) {
            request.end = "REFUSED";
        }
    }

    private void dispatch(Driven request) {
        var found = find(request, staff.with("dispatcher"));
        if (found.isEmpty()) {
            return;
        }
        Optional<String> host = openNumbers.get().filter(number -> !number.equals(request.number));
        var form = new HashMap<String, Object>();
        if (request.plan.rejected() && request.firstTime("rejected")) {
            form.putAll(
                    Map.of("decision", "reject", "rejectReason", "notForTown", "referral", "Please ask the county."));
        } else if (request.plan.merged() && host.isPresent() && request.firstTime("merged")) {
            form.putAll(Map.of("decision", "merge", "mergeInto", host.get()));
        } else if (request.plan.asked() && request.firstTime("asked")) {
            form.putAll(Map.of("decision", "askResident", "question", "Where exactly is it?"));
        } else {
            handOver(request, found.get(), form);
        }
        Answer answer = complete(found.get(), form);
        if (answer.done() && "merge".equals(form.get("decision"))) {
            request.end = "MERGED";
        }
    }

    private void handOver(Driven request, Found task, Map<String, Object> form) {
        Answer read = nodes.next().staff(task.account(), "GET", "/api/work-items/" + task.task(), Optional.empty());
        JsonNode file = read.body().path("request");
        String grid = file.path("grid").asText("");
        String category = file.path("category").asText("");
        form.put("category", category.isEmpty() || category.equals("null") ? "CLEAN-STREET-DIRTY" : category);
        form.put("nature", "help");
        boolean toGrid = request.plan.grid() && !grid.isEmpty() && !grid.equals("null") && request.firstTime("grid");
        if (toGrid) {
            form.put("decision", "grid");
            form.put("grid", grid);
            request.units.add(grid);
        } else {
            var departments = staff.units("clerk");
            String department = departments.get(Math.floorMod(request.index + request.steps, departments.size()));
            form.put("decision", "department");
            form.put("department", department);
            request.units.add(department);
        }
    }

    private void rule(Driven request) {
        find(request, staff.with("dispatcher"))
                .ifPresent(task -> complete(
                        task,
                        Map.of(
                                "ruling",
                                request.index % 2 == 0 ? "upheld" : "dismissed",
                                "reason",
                                "As the list says.")));
    }

    private void handle(Driven request) {
        find(request, handlers(request)).ifPresent(task -> {
            if (task.element().equals("user_handleOnSpot")) {
                score.throughGrid(request.number);
            }
            complete(task, handled(request, task.element()));
        });
    }

    private Map<String, Object> handled(Driven request, String element) {
        if (element.equals("user_acceptTicket")) {
            return request.plan.returned() && request.firstTime("returned")
                    ? Map.of("decision", "return", "ground", "notCompetent", "groundText", "Another office has this.")
                    : Map.of("decision", "accept");
        }
        if (element.equals("user_handleOnSpot") && request.plan.passedOn() && request.firstTime("passedOn")) {
            return Map.of("outcome", "passOn", "passOnReason", "Needs a crane.");
        }
        request.past.add("handled");
        return Map.of("outcome", "resolved", "result", "Done on the spot.", "reply", "It was put right today.");
    }

    private void evaluate(Driven request) {
        boolean solved = !(request.plan.notSolved() && request.firstTime("notSolved"));
        resident(
                request,
                "evaluation",
                Map.of("contacted", true, "solved", solved, "satisfaction", solved ? "satisfied" : "dissatisfied"));
    }

    private void close(Driven request) {
        if (request.plan.reopened() && request.firstTime("reopened")) {
            resident(request, "reopening", Map.of("reason", "It is there again."));
        } else {
            request.end = "CLOSED";
        }
    }

    private void resident(Driven request, String what, Map<String, Object> body) {
        counted(
                what,
                nodes.next()
                        .resident(
                                "POST",
                                path(request, "/" + what),
                                body.isEmpty() ? Optional.empty() : Optional.of(body),
                                Map.of(CODE, request.code, "Idempotency-Key", "drill-" + UUID.randomUUID())));
    }

    /** Whoever may have it: the unit it was given to, then where the rules send its category, then everybody. */
    private List<String> handlers(Driven request) {
        var units = new ArrayList<String>();
        for (int i = request.units.size() - 1; i >= 0; i--) {
            units.add(request.units.get(i));
        }
        Optional.ofNullable(learned.get(request.words.category())).ifPresent(units::add);
        units.addAll(staff.units("clerk"));
        var accounts = new LinkedHashSet<String>();
        for (String unit : units) {
            var members = new ArrayList<String>(staff.of("gridOfficer", unit));
            members.addAll(staff.of("clerk", unit));
            if (!members.isEmpty()) {
                accounts.add(members.get(request.index % members.size()));
            }
        }
        if (accounts.isEmpty() || request.units.isEmpty()) {
            accounts.addAll(staff.with("gridOfficer"));
        }
        return List.copyOf(accounts);
    }

    private Optional<Found> find(Driven request, List<String> accounts) {
        int first = accounts.get(0).startsWith("dispatcher") ? request.index % accounts.size() : 0;
        for (int i = 0; i < accounts.size(); i++) {
            String account = accounts.get((first + i) % accounts.size());
            for (String view : List.of("units", "mine")) {
                Answer list = nodes.next()
                        .staff(
                                account,
                                "GET",
                                "/api/work-items?view=" + view + "&number=" + request.number,
                                Optional.empty());
                JsonNode item = list.body().path("items").path(0);
                if (counted("list", list) && !item.isMissingNode()) {
                    String unit = item.path("unit").asText("");
                    if (unit.startsWith("D") && request.units.isEmpty()) {
                        learned.put(request.words.category(), unit);
                    }
                    return Optional.of(new Found(
                            account,
                            item.path("id").asText(),
                            item.path("element").asText(),
                            unit));
                }
            }
        }
        score.count("task not found yet");
        return Optional.empty();
    }

    private Answer complete(Found task, Map<String, Object> values) {
        String path = "/api/work-items/" + task.task();
        counted("claim", nodes.next().staff(task.account(), "POST", path + "/claim", Optional.empty()));
        Answer answer =
                nodes.next().staff(task.account(), "POST", path + "/completion", Optional.of(Map.of("values", values)));
        if (counted("complete", answer)) {
            score.completed(task.task(), task.account());
        }
        return answer;
    }

    private boolean counted(String what, Answer answer) {
        score.call();
        if (!answer.done()) {
            score.error(what + ": " + answer.error());
        }
        return answer.done();
    }

    private static String path(Driven request, String rest) {
        return "/api/requests/" + request.number + rest;
    }
}
