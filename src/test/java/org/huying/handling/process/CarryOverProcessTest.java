package org.huying.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.handling.CarryOver;
import org.huying.handling.CarryingOver;
import org.huying.handling.HandlingQueries;
import org.huying.problem.Refusal;
import org.huying.request.RequestLoop;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Happening.Quote;
import org.huying.tracking.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code carry-over}: what cannot be solved now, its public list and its reviews. */
class CarryOverProcessTest extends TownTest {

    private static final String SUPERVISOR = "supervisor";
    private static final String REASON = "路灯电缆须随明年道路改造一并更换";
    private static final Map<String, String> CARRY_OVER = Map.of(
            "outcome", "carryOver",
            "responsible", "DEPT-UTILITIES",
            "carryOverReason", REASON,
            "reviewOn", "2026-12-01");
    /** The first of December begins in the town. */
    private static final Instant REVIEW = Instant.parse("2026-11-30T16:00:00Z");

    @Autowired
    private HandlingQueries handling;

    @Autowired
    private CarryingOver carryingOver;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RequestLoop loop;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_cannot_be_solved_now_is_carried_over_and_its_clock_stands_still() {
        String number = carriedOver();

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CARRIED_OVER);
        assertThat(handling.carryOvers(number))
                .singleElement()
                .returns("DEPT-UTILITIES", CarryOver::unit)
                .returns(LocalDate.of(2026, 12, 1), CarryOver::reviewOn);
        assertThat(pausedClocks(number)).containsExactly("HANDLING");
        assertThat(walk.story(number)).endsWith("request.carried-over").doesNotContain("evaluation.opened");
        var course = timeline.ofResident(walk.request(number), Locale.CHINESE);
        assertThat(course.standing().turnText()).contains("公用事业局", "挂账");
        assertThat(course.standing().due()).contains(REVIEW);
        assertThat(course.standing().pause()).contains("已挂账");
        assertThat(course.happenings().get(course.happenings().size() - 1).quotes())
                .extracting(Quote::words)
                .containsExactly(REASON);
    }

    @Test
    void it_comes_back_on_the_review_date_and_not_before() {
        String number = carriedOver();
        clock.set(REVIEW.minusSeconds(60));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).isEmpty();

        clock.set(REVIEW);
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).containsExactly("user_reviewCarryOver");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CARRIED_OVER);
    }

    @Test
    void once_solved_it_is_scored() {
        String number = inReview();
        walk.completes(
                SUPERVISOR,
                number,
                "user_reviewCarryOver",
                Map.of("ruling", "resolved", "result", "电缆已更换", "reply", "路灯已恢复。"));

        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
        assertThat(walk.request(number).leadUnit()).contains(Walk.LAMPS);
        assertThat(handling.latest(number).orElseThrow().reply()).contains("路灯已恢复。");
        assertThat(handling.handledBy(number, SUPERVISOR)).isTrue();
        assertThat(outcomes(number)).containsExactly("RESOLVED");
        assertThat(pausedClocks(number)).isEmpty();
    }

    @Test
    void to_stay_on_the_list_takes_a_new_ruling_with_a_new_date() {
        String number = inReview();
        walk.completes(
                SUPERVISOR,
                number,
                "user_reviewCarryOver",
                Map.of(
                        "ruling",
                        "kept",
                        "responsible",
                        Walk.LAMPS,
                        "carryOverReason",
                        "改造推迟到三月",
                        "reviewOn",
                        "2027-03-01"));

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CARRIED_OVER);
        assertThat(outcomes(number)).containsExactly("KEPT", "");
        assertThat(pausedClocks(number)).containsExactly("HANDLING");

        clock.set(Instant.parse("2027-02-28T16:00:00Z"));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).containsExactly("user_reviewCarryOver");
    }

    @Test
    void what_can_be_done_now_goes_back_to_dispatching() {
        String number = inReview();
        walk.completes(
                SUPERVISOR,
                number,
                "user_reviewCarryOver",
                Map.of("ruling", "redispatch", "redispatchReason", "经费已落实"));

        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);
        assertThat(walk.story(number)).endsWith("request.carry-over-ended");
        assertThat(outcomes(number)).containsExactly("REDISPATCHED");
        assertThat(pausedClocks(number)).isEmpty();
    }

    @Test
    void a_supervisor_has_it_reviewed_before_its_date_and_the_reason_is_told() {
        String number = carriedOver();
        carryingOver.reviewEarly(number, "改造提前开工", SUPERVISOR);

        assertThat(walk.openTasks(number)).containsExactly("user_reviewCarryOver");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CARRIED_OVER);
        assertThat(walk.story(number)).endsWith("request.review-brought-forward");
        var course = timeline.ofResident(walk.request(number), Locale.CHINESE);
        assertThat(course.standing().turnText()).contains("公用事业局", "正在复查");
        assertThat(course.standing().due().orElseThrow()).isBefore(REVIEW);
        assertThat(course.happenings().get(course.happenings().size() - 1).quotes())
                .extracting(Quote::words)
                .containsExactly("改造提前开工");

        clock.set(REVIEW.plusSeconds(60));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number))
                .as("the date asks for no second review")
                .containsOnlyOnce("user_reviewCarryOver");
        walk.completes(
                SUPERVISOR,
                number,
                "user_reviewCarryOver",
                Map.of("ruling", "redispatch", "redispatchReason", "现在可以施工"));
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);
    }

    @Test
    void what_was_kept_can_be_reviewed_early_again() {
        String number = carriedOver();
        carryingOver.reviewEarly(number, "改造提前开工", SUPERVISOR);
        walk.completes(
                SUPERVISOR,
                number,
                "user_reviewCarryOver",
                Map.of(
                        "ruling", "kept",
                        "responsible", Walk.LAMPS,
                        "carryOverReason", "还差一段电缆",
                        "reviewOn", "2027-03-01"));
        assertThat(walk.openTasks(number)).isEmpty();

        carryingOver.reviewEarly(number, "电缆到了", SUPERVISOR);
        assertThat(walk.openTasks(number)).containsExactly("user_reviewCarryOver");
        assertThat(outcomes(number)).containsExactly("KEPT", "");
    }

    @Test
    void only_what_waits_for_its_date_is_reviewed_early_and_only_with_a_reason() {
        String number = carriedOver();
        for (String wrong : List.of(" \r\n", "长".repeat(1_001))) {
            assertThatThrownBy(() -> carryingOver.reviewEarly(number, wrong, SUPERVISOR))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields())
                            .containsKey("earlyReason"));
        }
        assertThat(walk.openTasks(number)).isEmpty();

        for (String notWaiting : List.of(accepted(), inReview())) {
            var before = walk.story(notWaiting);
            assertThatThrownBy(() -> carryingOver.reviewEarly(notWaiting, "不等了", SUPERVISOR))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("early-review-not-here"));
            assertThat(walk.story(notWaiting)).isEqualTo(before);
        }
    }

    @Test
    void a_review_date_lies_ahead_and_within_a_year() {
        String number = accepted();
        for (String wrong : List.of("2026-11-04", "2020-01-01", "2028-01-01")) {
            var form = new java.util.HashMap<>(CARRY_OVER);
            form.put("reviewOn", wrong);
            assertThatThrownBy(() -> walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", form))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields())
                            .containsKey("reviewOn"));
        }
        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
    }

    @Test
    void a_resident_may_withdraw_it_meanwhile() {
        String number = carriedOver();
        transaction.executeWithoutResult(status -> loop.leave(number, RequestLoop.Reason.WITHDRAWN));

        clock.set(REVIEW.plus(Duration.ofDays(1)));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    private String accepted() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        return number;
    }

    private String carriedOver() {
        String number = accepted();
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", CARRY_OVER);
        return number;
    }

    private String inReview() {
        String number = carriedOver();
        clock.set(REVIEW);
        walk.runsDueTimers();
        return number;
    }

    private List<String> outcomes(String number) {
        return jdbc.sql("select coalesce(outcome, '') from carry_over where request_number = :number order by id")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private List<String> pausedClocks(String number) {
        return jdbc.sql("select kind from clock where request_number = :number and running and paused_at is not null")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
