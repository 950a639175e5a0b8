package org.huying.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.whistle.InField;
import org.huying.whistle.ReportIn;
import org.huying.whistle.WhistleBoard;
import org.springframework.context.ApplicationContext;

/** Board and figures say what was driven. */
final class FigureChecks {

    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");
    private static final String READER = "supervisor";

    private final Api api;
    private final List<DrivenWhistle> whistles;

    FigureChecks(Api api, List<DrivenWhistle> whistles) {
        this.api = api;
        this.whistles = whistles;
    }

    /** Before anybody reported in: everything is in the field, everybody who was called is missing. */
    Check allInField(ApplicationContext node) {
        var wrong = new ArrayList<String>();
        List<InField> board = board(node);
        if (board.size() != whistles.size()) {
            wrong.add(board.size() + " in the field");
        }
        for (DrivenWhistle whistle : whistles) {
            var missing = board.stream()
                    .filter(one -> one.whistle().requestNumber().equals(whistle.number))
                    .flatMap(one -> one.missing().stream())
                    .map(ReportIn::unit)
                    .toList();
            if (!missing.equals(whistle.plan.calledFirst())) {
                wrong.add(whistle.number + " misses " + missing);
            }
        }
        return new Check("the board shows every whistle, and everybody as missing, before they report in", wrong);
    }

    Check nothingInField(ApplicationContext node) {
        return new Check(
                "the board is empty when all is over",
                board(node).stream().map(one -> one.whistle().requestNumber()).toList());
    }

    private static List<InField> board(ApplicationContext node) {
        CurrentStaff staff = node.getBean(CurrentStaff.class);
        return staff.as(READER, () -> {
            Staff reader = staff.require();
            return node.getBean(WhistleBoard.class).inField(reader);
        });
    }

    /** Each figure of the API against what was driven, and against its own list. */
    Check figures(Instant from) {
        var wrong = new ArrayList<String>();
        var units = new TreeSet<String>();
        long whistlesCounted = 0;
        long solved = 0;
        long reportIns = 0;
        for (String month : months(from)) {
            JsonNode figures = get("?month=" + month).path("figures");
            whistlesCounted += figures.path("whistles").asLong();
            solved += figures.path("solved").asLong();
            reportIns += figures.path("reportIns").asLong();
            for (String figure : List.of("whistles", "solved", "departments", "reportIns")) {
                JsonNode list = get("/" + figure + "?month=" + month);
                if (list.path("total").asLong() != figures.path(figure).asLong()
                        || list.path("items").size() != list.path("total").asInt()) {
                    wrong.add(month + " " + figure + " " + figures.path(figure) + ", listed " + list.path("total"));
                }
                if (figure.equals("departments")) {
                    list.path("items")
                            .forEach(item -> units.add(item.path("unit").asText()));
                }
                if (figure.equals("reportIns")) {
                    median(list.path("items"), figures.path("medianMinutes")).ifPresent(wrong::add);
                }
            }
        }
        var coming = whistles.stream()
                .flatMap(whistle -> whistle.plan.coming().stream())
                .toList();
        compare(wrong, "whistles", whistlesCounted, whistles.size());
        compare(
                wrong,
                "solved",
                solved,
                whistles.stream().filter(whistle -> whistle.plan.solved()).count());
        compare(wrong, "report-ins", reportIns, coming.size());
        compare(wrong, "departments", units.size(), coming.stream().distinct().count());
        return new Check("figures are what was driven: whistles, solved, departments, report-ins, median", wrong);
    }

    private static Optional<String> median(JsonNode items, JsonNode stated) {
        var minutes = new ArrayList<Integer>();
        items.forEach(item -> minutes.add(item.path("minutes").asInt()));
        minutes.sort(null);
        if (minutes.isEmpty()) {
            return Optional.empty();
        }
        double median = (minutes.get((minutes.size() - 1) / 2) + minutes.get(minutes.size() / 2)) / 2.0;
        return stated.asDouble() == median ? Optional.empty() : Optional.of("median " + stated + " is " + median);
    }

    private static void compare(List<String> wrong, String what, long stated, long driven) {
        if (stated != driven) {
            wrong.add(stated + " " + what + " instead of " + driven);
        }
    }

    /** A drill over midnight may touch two. */
    private static List<String> months(Instant from) {
        return Stream.of(from, Instant.now())
                .map(at -> YearMonth.from(at.atZone(TOWN)).toString())
                .distinct()
                .toList();
    }

    private JsonNode get(String rest) {
        return api.staff(READER, "GET", "/api/statistics/whistles" + rest, Optional.empty())
                .body();
    }
}
