package org.huying.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.replay.Step.Mark.AGAIN;
import static org.huying.replay.Step.Mark.BESIDE;
import static org.huying.replay.Step.Mark.DETOUR;
import static org.huying.replay.Step.Mark.EXPECTED;

import java.util.List;
import java.util.stream.Stream;
import org.huying.replay.StraightPath.Told;
import org.junit.jupiter.api.Test;

class StraightPathTest {

    @Test
    void a_request_that_went_straight_through_has_expected_steps_only() {
        List<Told> entries = told("request.received", "request.classified");
        entries = with(entries, new Told("request.routed", "DEPT-ROADS", "department", false));
        entries = with(
                entries,
                told(
                        "assignment.opened",
                        "assignment.accepted",
                        "assignment.resolved",
                        "evaluation.opened",
                        "evaluation.scored",
                        "request.ended"));
        StraightPath path = StraightPath.of(entries);

        assertThat(path).isEqualTo(StraightPath.DEPARTMENT);
        assertThat(path.marks(entries)).hasSize(9).containsOnly(EXPECTED);
        assertThat(path.kinds(entries)).doesNotContain("request.dispatched");
    }

    @Test
    void where_no_rule_is_sure_the_dispatchers_step_is_expected_once() {
        List<Told> entries = with(
                told("request.received", "request.classified"),
                new Told("request.routed", "", "dispatcher", false),
                new Told("request.dispatched", "RX-0101", "grid", false),
                new Told("request.dispatched", "RX-0102", "grid", false));

        assertThat(StraightPath.of(entries)).isEqualTo(StraightPath.GRID);
        assertThat(StraightPath.GRID.marks(entries)).endsWith(EXPECTED, AGAIN);
    }

    @Test
    void what_the_dispatcher_merges_is_received_first() {
        List<Told> entries = with(
                told("request.received", "request.classified"),
                new Told("request.routed", "", "dispatcher", false),
                new Told("request.dispatched", "", "merge", false),
                new Told("request.ended", "", "", false));

        assertThat(StraightPath.of(entries)).isEqualTo(StraightPath.FOLLOWS);
        assertThat(StraightPath.FOLLOWS.kinds(entries))
                .containsExactly(
                        "request.received",
                        "request.classified",
                        "request.routed",
                        "request.dispatched",
                        "request.ended");
        assertThat(StraightPath.FOLLOWS.marks(entries)).containsOnly(EXPECTED);
    }

    @Test
    void several_departments_under_a_lead_are_the_way_of_a_department() {
        List<Told> entries = with(
                told("request.received"),
                new Told("request.dispatched", "RX-0101", "grid", false),
                new Told("request.dispatched", "DEPT-ROADS", "joint", false));

        assertThat(StraightPath.of(entries)).isEqualTo(StraightPath.DEPARTMENT);
    }

    @Test
    void a_return_leads_aside_and_what_comes_once_more_is_a_repetition() {
        List<Told> entries = told(
                "request.received",
                "assignment.opened",
                "assignment.returned",
                "return.ruled",
                "assignment.opened",
                "assignment.resolved",
                "message.sent");

        assertThat(StraightPath.DEPARTMENT.marks(entries))
                .containsExactly(EXPECTED, EXPECTED, DETOUR, DETOUR, AGAIN, EXPECTED, BESIDE);
    }

    @Test
    void not_solved_is_a_detour_and_the_next_answer_a_repetition() {
        List<Told> entries = with(
                told("assignment.resolved", "evaluation.opened"),
                new Told("evaluation.scored", "", "", true),
                new Told("assignment.resolved", "", "", false),
                new Told("evaluation.scored", "", "", false));

        assertThat(StraightPath.GRID.marks(entries)).containsExactly(EXPECTED, EXPECTED, DETOUR, AGAIN, EXPECTED);
    }

    @Test
    void each_department_of_a_whistle_signs_on_once() {
        List<Told> entries = List.of(
                new Told("whistle.blown", "RX-0101", "", false),
                new Told("whistle.signed-on", "DEPT-URBAN", "", false),
                new Told("whistle.signed-on", "DEPT-POLICE", "", false),
                new Told("whistle.signed-on", "DEPT-URBAN", "", false));

        assertThat(StraightPath.of(entries)).isEqualTo(StraightPath.WHISTLE);
        assertThat(StraightPath.WHISTLE.marks(entries)).containsExactly(EXPECTED, EXPECTED, EXPECTED, AGAIN);
    }

    private static List<Told> told(String... kinds) {
        return Stream.of(kinds).map(kind -> new Told(kind, "", "", false)).toList();
    }

    private static List<Told> with(List<Told> first, Told... more) {
        return with(first, List.of(more));
    }

    private static List<Told> with(List<Told> first, List<Told> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
