package org.huying.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huying.replay.Step.Mark;

/**
 * The way without detours for what was chosen, as kinds of ledger entries. One entry of each kind is expected (of a whistle
 * one for each department); a second one is a repetition.
 */
enum StraightPath {
    GRID("request.received request.classified request.routed assignment.opened assignment.resolved "
            + "evaluation.opened evaluation.scored request.ended"),
    DEPARTMENT("request.received request.classified request.routed assignment.opened assignment.accepted "
            + "assignment.resolved evaluation.opened evaluation.scored request.ended"),
    WHISTLE("request.received request.classified request.routed whistle.blown whistle.called whistle.signed-on "
            + "whistle.arrived whistle.reported whistle.resolved whistle.scored "
            + "evaluation.opened evaluation.scored request.ended"),
    REJECTED("request.received request.classified request.routed request.dispatched request.ended"),
    FOLLOWS("request.received request.ended");

    private static final Set<String> DETOURS = Set.of(
            "assignment.returned",
            "assignment.passed-on",
            "return.disputed",
            "return.ruled",
            "return.ruled-finally",
            "clock.escalated",
            "supervision.opened",
            "supervision.answered",
            "extension.asked",
            "extension.granted",
            "extension.refused",
            "pause.begun",
            "pause.ended",
            "question.asked",
            "question.closed",
            "interim.demanded",
            "interim.replied",
            "request.carried-over",
            "request.review-brought-forward",
            "request.carry-over-ended",
            "co-handler.called-off",
            "whistle.released",
            "evaluation.not-reached",
            "superior.informed",
            "request.reopened",
            "review.asked",
            "review.sent-back",
            "review.left-closed",
            "review.overtaken",
            "request.withdrawn");

    private final String kinds;

    StraightPath(String kinds) {
        this.kinds = kinds;
    }

    /**
     * An entry, as far as the comparison looks at it.
     *
     * @param decision of the rule or the dispatcher, empty for others
     * @param failed a call that reached nobody, a score that says "not solved"
     */
    record Told(String kind, String unit, String decision, boolean failed) {}

    /** What was decided last; a whistle wherever it was blown. */
    static StraightPath of(List<Told> entries) {
        if (entries.stream().anyMatch(entry -> entry.kind().equals("whistle.blown"))) {
            return WHISTLE;
        }
        String decision = entries.stream()
                .map(Told::decision)
                .filter(one -> Set.of("grid", "department", "joint", "whistle", "merge", "reject")
                        .contains(one))
                .reduce("", (before, last) -> last);
        return switch (decision) {
            case "grid" -> GRID;
            case "whistle" -> WHISTLE;
            case "merge" -> FOLLOWS;
            case "reject" -> REJECTED;
            case "department", "joint" -> DEPARTMENT;
            default -> entries.stream().anyMatch(entry -> entry.kind().equals("request.routed")) ? DEPARTMENT : FOLLOWS;
        };
    }

    /** With the dispatcher's step where no rule was sure. */
    List<String> kinds(List<Told> entries) {
        boolean unsure = entries.stream()
                .anyMatch(entry -> entry.kind().equals("request.routed")
                        && entry.decision().equals("dispatcher"));
        var all = new ArrayList<>(List.of(kinds.split(" ")));
        if (unsure && this == FOLLOWS) {
            // merged by the dispatcher, not followed from the start
            all.addAll(1, List.of("request.classified", "request.routed"));
        }
        if (unsure && !all.contains("request.dispatched")) {
            all.add(all.indexOf("request.routed") + 1, "request.dispatched");
        }
        return all;
    }

    /** One mark for each entry, in their order. */
    List<Mark> marks(List<Told> entries) {
        Set<String> expected = Set.copyOf(kinds(entries));
        var there = new HashSet<String>();
        return entries.stream()
                .map(entry -> {
                    if (entry.failed() || DETOURS.contains(entry.kind())) {
                        return Mark.DETOUR;
                    }
                    if (!expected.contains(entry.kind())) {
                        return repeats(entry) ? Mark.AGAIN : Mark.BESIDE;
                    }
                    boolean first = there.add(
                            entry.kind().startsWith("whistle.") ? entry.kind() + " " + entry.unit() : entry.kind());
                    return first ? Mark.EXPECTED : Mark.AGAIN;
                })
                .toList();
    }

    /** Dispatched by hand although a rule was sure: once more. */
    private boolean repeats(Told entry) {
        return entry.kind().equals("request.dispatched");
    }
}
