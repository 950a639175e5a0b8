package org.huying.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.notification.Notices;
import org.huying.problem.Refusal;
import org.huying.request.Leaving;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code request-loop}: every way through it and out of it. */
class RequestLoopTest extends TownTest {

    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。");
    private static final Map<String, String> TO_GRID =
            Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help");

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private Leaving leaving;

    @Autowired
    private Notices notices;

    @Test
    void a_request_goes_from_its_arrival_to_its_score() {
        String number = walk.reports("");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);

        walk.completes(Walk.DISPATCHER, number, "user_dispatch", TO_GRID);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(walk.request(number).leadUnit()).contains(Walk.GRID);

        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);

        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.story(number))
                .containsExactly(
                        "request.received",
                        "request.classified",
                        "request.routed",
                        "request.dispatched",
                        "assignment.opened",
                        "assignment.resolved",
                        "evaluation.opened",
                        "evaluation.scored",
                        "request.ended");
    }

    @Test
    void a_rule_that_is_sure_needs_no_dispatcher() {
        assertThat(walk.openTasks(walk.reports(Walk.LITTER))).containsExactly("user_handleOnSpot");
        assertThat(walk.openTasks(walk.reports(Walk.LAMP))).containsExactly("user_acceptTicket");
    }

    @Test
    void what_is_not_solved_goes_back_and_the_leads_superior_is_told() {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        evaluating.score(number, new Score(true, false, Satisfaction.VERY_DISSATISFIED), Via.PAGE);

        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);
        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(notices.of("leader.01a"))
                .anyMatch(notice -> notice.requestNumber().equals(number) && notice.kind() == Notices.Kind.NOT_SOLVED);

        walk.completes(Walk.DISPATCHER, number, "user_dispatch", TO_GRID);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        evaluating.score(number, new Score(true, true, Satisfaction.FAIRLY_SATISFIED), Via.PAGE);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void a_closed_request_is_reopened_within_thirty_days_under_its_number() {
        String number = closed();
        clock.advance(Duration.ofDays(30));

        evaluating.reopen(number, "又堆满了");

        assertThat(walk.request(number).round()).isEqualTo(2);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);
        assertThat(walk.story(number)).contains("request.reopened", "superior.informed");
        assertThat(notices.of("leader.01a")).anyMatch(notice -> notice.kind() == Notices.Kind.REOPENED);
    }

    @Test
    void after_thirty_days_a_new_request_is_needed() {
        String number = closed();
        clock.advance(Duration.ofDays(30).plusMinutes(1));

        assertThatThrownBy(() -> evaluating.reopen(number, "又堆满了"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("reopening-too-late"));
    }

    @Test
    void a_resident_withdraws_and_every_open_task_goes() {
        String number = walk.reports(Walk.LAMP);
        leaving.withdraw(number);

        assertThat(walk.request(number).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(walk.openTasks(number)).isEmpty();
        assertThatThrownBy(() -> leaving.withdraw(number))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("request-already-ended"));
    }

    @Test
    void a_withdrawn_request_leaves_its_followers_to_the_eldest_of_them() {
        String first = walk.reports(Walk.LITTER);
        String second = walk.follows(first);
        String third = walk.follows(first);
        assertThat(walk.request(second).state()).isEqualTo(RequestState.MERGED);

        leaving.withdraw(first);

        assertThat(walk.request(second).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(walk.request(second).joinedTo()).isEmpty();
        assertThat(walk.request(third).joinedTo()).contains(second);
    }

    @Test
    void the_dispatcher_merges_a_request_into_another() {
        String first = walk.reports(Walk.LITTER);
        String second = walk.reports("");
        walk.completes(Walk.DISPATCHER, second, "user_dispatch", Map.of("decision", "merge", "mergeInto", first));

        assertThat(walk.request(second).state()).isEqualTo(RequestState.MERGED);
        assertThat(walk.request(second).joinedTo()).contains(first);
    }

    @Test
    void a_request_is_not_merged_into_itself_nor_into_an_ended_one() {
        String number = walk.reports("");
        String ended = closed();
        for (String into : new String[] {number, ended}) {
            assertThatThrownBy(() -> walk.completes(
                            Walk.DISPATCHER, number, "user_dispatch", Map.of("decision", "merge", "mergeInto", into)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields())
                            .containsKey("mergeInto"));
        }
        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
    }

    @Test
    void a_rejected_request_says_why_and_where_to_turn() {
        String number = walk.reports("");
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "reject", "rejectReason", "inLitigation", "referral", "请向法院咨询"));

        assertThat(walk.request(number).state()).isEqualTo(RequestState.REJECTED);
    }

    @Test
    void a_rejection_without_a_referral_is_refused() {
        String number = walk.reports("");
        assertThatThrownBy(() -> walk.completes(
                        Walk.DISPATCHER,
                        number,
                        "user_dispatch",
                        Map.of("decision", "reject", "rejectReason", "inLitigation")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).containsKey("referral"));
    }

    private String closed() {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        return number;
    }
}
