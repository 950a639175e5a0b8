package org.huying.handling.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.huying.handling.Assignment;
import org.huying.handling.HandlingQueries;
import org.huying.request.Conversation;
import org.huying.request.RequestState;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code grid-handling}, {@code department-handling} and the {@code resident-question} that both may ask. */
class HandlingProcessTest extends TownTest {

    private static final Map<String, String> RETURN =
            Map.of("decision", "return", "ground", "notCompetent", "groundText", "该路灯由小区物业管理");

    @Autowired
    private HandlingQueries handling;

    @Autowired
    private Conversation conversation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_department_accepts_and_reports_the_result() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of("outcome", "resolved", "result", "更换灯泡", "reply", "路灯已修好。"));

        Assignment assignment = handling.latest(number).orElseThrow();
        assertThat(assignment.state()).isEqualTo(Assignment.State.RESOLVED);
        assertThat(assignment.reply()).contains("路灯已修好。");
        assertThat(handling.handledBy(number, Walk.LAMP_CLERK)).isTrue();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
    }

    @Test
    void a_returned_assignment_goes_to_the_dispatcher_with_its_grounds() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);

        assertThat(walk.openTasks(number)).containsExactly("user_ruleOnReturn");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.RETURN_DISPUTED);
        assertThat(walk.request(number).leadUnit()).contains(Walk.LAMPS);
        assertThat(handling.latest(number).orElseThrow().ground()).contains("notCompetent");
    }

    @Test
    void an_upheld_return_is_dispatched_anew() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "upheld", "reason", "确属物业"));

        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
    }

    @Test
    void a_department_whose_return_was_dismissed_must_handle() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "dismissed", "reason", "属市政路灯"));

        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
    }

    @Test
    void a_grid_officer_passes_on_what_cannot_be_settled_on_the_spot() {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", Map.of("outcome", "passOn", "passOnReason", "需要清运车"));

        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(walk.story(number)).contains("assignment.passed-on");
    }

    @Test
    void work_waits_for_the_residents_answer_and_its_clock_pauses() {
        String number = walk.reports(Walk.LITTER);
        Instant due = due(number);
        walk.completes(
                Walk.OFFICER, number, "user_handleOnSpot", Map.of("outcome", "askResident", "question", "在几号楼？"));
        assertThat(walk.request(number).state()).isEqualTo(RequestState.WAITING_FOR_RESIDENT);
        assertThat(conversation.openQuestion(number)).isPresent();

        clock.advance(Duration.ofHours(3));
        conversation.fromResident(number, "三号楼");

        assertThat(walk.openTasks(number)).containsExactly("user_handleOnSpot");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(due(number)).isEqualTo(due.plus(Duration.ofHours(3)));
        assertThat(conversation.openQuestion(number)).isEmpty();
    }

    @Test
    void after_five_working_days_work_goes_on_without_an_answer() {
        String number = walk.reports("");
        walk.completes(
                Walk.DISPATCHER, number, "user_dispatch", Map.of("decision", "askResident", "question", "在几号楼？"));
        assertThat(walk.openTasks(number)).isEmpty();

        clock.set(TownClock.START.plus(Duration.ofDays(7)));
        walk.runsDueTimers();

        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(walk.story(number)).contains("question.closed");
    }

    @Test
    void limits_are_missions_in_working_time() {
        // Wednesday 10:00; help: five working days
        assertThat(due(walk.reports(Walk.LITTER))).isEqualTo(TownClock.START.plus(Duration.ofDays(7)));
        // dispatch: two office hours
        assertThat(due(walk.reports(""))).isEqualTo(TownClock.START.plus(Duration.ofHours(2)));
    }

    private Instant due(String number) {
        return jdbc.sql("select due_at from work_item where request_number = :number and ended_at is null")
                .param("number", number)
                .query((row, index) ->
                        row.getObject("due_at", java.time.OffsetDateTime.class).toInstant())
                .single();
    }
}
