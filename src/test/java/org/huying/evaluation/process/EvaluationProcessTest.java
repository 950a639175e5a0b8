package org.huying.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation;
import org.huying.evaluation.Evaluation.Outcome;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.EvaluationQueries;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.ledger.Actor;
import org.huying.problem.Refusal;
import org.huying.request.Contact;
import org.huying.request.ContactVault;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code evaluation}: scored by the resident, by a call, or not reached. */
class EvaluationProcessTest extends TownTest {

    private static final Map<String, String> NOT_REACHED = Map.of("reached", "no");
    private static final Map<String, String> REACHED =
            Map.of("reached", "yes", "contacted", "yes", "solved", "yes", "satisfaction", "neutral");

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private EvaluationQueries evaluations;

    @Autowired
    private ContactVault vault;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void silence_leads_to_a_call_after_seven_days() {
        String number = answered(Walk.PHONE);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).containsExactly("user_callBack");

        walk.completes(Walk.CALLER, number, "user_callBack", REACHED);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        Evaluation evaluation = evaluations.latest(number).orElseThrow();
        assertThat(evaluation.via()).contains(Via.CALL);
        assertThat(evaluation.score()).contains(new Score(true, true, Satisfaction.NEUTRAL));
        assertThat(evaluation.ratingMonth()).contains("2026-11");
    }

    @Test
    void three_calls_at_different_hours_then_not_reached() {
        String number = answered(Walk.PHONE);
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(walk.openTasks(number)).containsExactly("user_callBack");
            walk.completes(Walk.CALLER, number, "user_callBack", NOT_REACHED);
            clock.advance(Duration.ofDays(4));
            walk.runsDueTimers();
        }
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(evaluations.latest(number).orElseThrow().outcome()).contains(Outcome.NOT_REACHED);
    }

    @Test
    void who_left_no_contact_is_not_reached_after_seven_days_without_a_call() {
        String number = answered(Contact.none());
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();

        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(evaluations.latest(number).orElseThrow().outcome()).contains(Outcome.NOT_REACHED);
    }

    @Test
    void a_contact_that_was_erased_within_the_seven_days_is_not_called() {
        String number = answered(Walk.PHONE);
        clock.advance(Duration.ofDays(3));
        erased(number);
        clock.advance(Duration.ofDays(4));
        walk.runsDueTimers();

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(evaluations.latest(number).orElseThrow().outcome()).contains(Outcome.NOT_REACHED);
        assertThat(walk.story(number)).doesNotContain("callback.attempted");
    }

    @Test
    void a_contact_that_was_erased_between_two_calls_is_not_called_again() {
        String number = answered(Walk.PHONE);
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        walk.completes(Walk.CALLER, number, "user_callBack", NOT_REACHED);
        erased(number);
        clock.advance(Duration.ofDays(4));
        walk.runsDueTimers();

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(evaluations.latest(number).orElseThrow().outcome()).contains(Outcome.NOT_REACHED);
    }

    @Test
    void a_resident_may_still_score_while_somebody_is_to_call() {
        String number = answered(Walk.PHONE);
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();

        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void nobody_scores_twice() {
        String number = answered(Walk.PHONE);
        var score = new Score(true, true, Satisfaction.SATISFIED);
        evaluating.score(number, score, Via.PAGE);

        assertThatThrownBy(() -> evaluating.score(number, score, Via.PAGE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("not-to-be-scored"));
    }

    private void erased(String number) {
        transaction.executeWithoutResult(status -> vault.erase(number, Actor.RESIDENT));
    }

    private String answered(Contact contact) {
        String number = walk.reports(Walk.LITTER, contact);
        walk.completes(
                Walk.OFFICER,
                number,
                "user_handleOnSpot",
                Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净。"));
        return number;
    }
}
