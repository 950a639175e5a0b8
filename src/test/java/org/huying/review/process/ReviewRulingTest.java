package org.huying.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.huying.audit.FilterTerms;
import org.huying.audit.Sample;
import org.huying.audit.Samples;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.EvaluationQueries;
import org.huying.evaluation.Rates;
import org.huying.evaluation.RatingMonth;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.ledger.LedgerQueries;
import org.huying.notification.Notices;
import org.huying.problem.Refusal;
import org.huying.replay.CaseReplay;
import org.huying.replay.Run;
import org.huying.replay.Run.Passed;
import org.huying.request.RequestState;
import org.huying.review.Reviewing;
import org.huying.review.Ruling;
import org.huying.town.Scenes;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code review-ruling}: every way through it, and who may not go it. */
class ReviewRulingTest extends TownTest {

    private static final String SUPERVISOR = "supervisor";
    private static final String REASON = "照片看不出已经清理，请再去现场";
    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。");
    private static final Map<String, String> TO_GRID =
            Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help");

    @Autowired
    private Scenes scenes;

    @Autowired
    private Samples samples;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private EvaluationQueries evaluations;

    @Autowired
    private Notices notices;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseReplay replay;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_case_goes_back_by_ruling_and_counts_again_with_its_next_score() {
        long before = base();
        String number = scenes.objected(scenes.scored());
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(walk.openTasks(number)).containsExactly("user_ruleOnReview");
        assertThat(again(number).ruling()).isEmpty();

        rules(number, "sendBack");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);
        assertThat(walk.request(number).round()).isEqualTo(2);
        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(notices.of("leader.01a"))
                .anyMatch(notice -> notice.requestNumber().equals(number) && notice.kind() == Notices.Kind.SENT_BACK);
        assertThat(samples.isReproduced(sample(number))).isFalse();

        walk.completes(Walk.DISPATCHER, number, "user_dispatch", TO_GRID);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        evaluating.score(number, new Score(true, true, Satisfaction.FAIRLY_SATISFIED), Via.PAGE);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(base()).isEqualTo(before + 2);
        assertThat(again(number).ruling()).contains(Ruling.SENT_BACK);
        assertThat(again(number).state()).contains(RequestState.CLOSED);
        assertThat(again(number).score().map(Score::satisfaction)).contains(Satisfaction.FAIRLY_SATISFIED);
        assertThat(walk.story(number))
                .containsSequence(
                        "request.ended",
                        "review.asked",
                        "review.sent-back",
                        "superior.informed",
                        "request.dispatched",
                        "assignment.opened");
    }

    @Test
    void the_next_round_has_its_timer_as_after_a_reopening() {
        String number = scenes.objected(scenes.scored());
        rules(number, "sendBack");

        Instant warned =
                clocks.running(number, Kind.DISPATCH, "").orElseThrow().warnAt().orElseThrow();
        assertThat(clocks.running(number, Kind.CASE_REVIEW, "")).isEmpty();
        assertThat(timer(walk.request(number).instanceId().orElseThrow())).isBeforeOrEqualTo(warned);
    }

    @Test
    void what_was_written_stays_out_of_the_ledger() {
        String number = scenes.objected(scenes.scored());
        rules(number, "sendBack");

        assertThat(ledger.ofRequest(number))
                .noneMatch(entry ->
                        entry.payload().contains("垃圾堆还在") || entry.payload().contains(REASON));
    }

    @Test
    void a_replay_draws_the_ruling_and_the_round_that_begins_with_it() {
        String number = scenes.objected(scenes.scored());
        rules(number, "sendBack");

        List<Run> runs = replay.of(number, Locale.SIMPLIFIED_CHINESE).runs();
        assertThat(runs)
                .anyMatch(run -> run.process().equals("review-ruling")
                        && run.round() == 1
                        && passed(run).containsAll(List.of("start_reviewAsked", "user_ruleOnReview")));
        assertThat(runs)
                .anyMatch(run -> run.process().equals("request-loop")
                        && run.round() == 2
                        && passed(run).containsAll(List.of("start_sentBack", "service_informSuperior"))
                        && !passed(run).contains("start_received"));
    }

    @Test
    void a_case_that_is_left_closed_stays_as_it_is_and_is_not_asked_about_again() {
        String number = scenes.objected(scenes.scored());
        rules(number, "leaveClosed");

        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(walk.request(number).round()).isEqualTo(1);
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(again(number).answer()).contains(REASON);
        assertThat(walk.story(number)).endsWith("review.asked", "review.left-closed");
        assertThat(samples.isReproduced(sample(number))).isTrue();
        refuses("review-ruled", () -> asks(number));

        evaluating.reopen(number, "还是没有解决");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_DISPATCH);
    }

    @Test
    void a_resident_who_reopens_it_first_ends_the_ruling() {
        String number = scenes.objected(scenes.scored());
        evaluating.reopen(number, "垃圾堆还在");

        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(walk.story(number)).containsSequence("review.asked", "review.overtaken", "request.reopened");
        assertThat(again(number).ruling()).contains(Ruling.OVERTAKEN);
        assertThat(clocks.running(number, Kind.CASE_REVIEW, "")).isEmpty();
        refuses("review-not-closed", () -> asks(number));
    }

    @Test
    void the_thirty_days_of_residents_do_not_bind_the_ruling() {
        String number = scenes.scored();
        clock.advance(Duration.ofDays(60));
        scenes.objected(number);
        rules(number, "sendBack");

        assertThat(walk.request(number).round()).isEqualTo(2);
    }

    @Test
    void what_waits_too_long_is_told_as_every_other_task() {
        String number = scenes.objected(scenes.scored());
        clock.advance(Duration.ofDays(12));
        walk.runsDueTimers();

        assertThat(walk.story(number)).contains("clock.reminded");
        rules(number, "leaveClosed");
        assertThat(clocks.running(number, Kind.CASE_REVIEW, "")).isEmpty();
    }

    @Test
    void nobody_rules_on_what_they_asked_for_handled_or_called_back_on() {
        String number = scenes.objected(scenes.scored());
        String instance = instance(number);
        refuses("review-by-asker", () -> reviewing.checkImpartial(instance, Scenes.AUDITOR));
        refuses("review-by-handler", () -> reviewing.checkImpartial(instance, Walk.OFFICER));

        jdbc.sql("""
                        insert into callback_attempt (evaluation_id, attempt, reached, called_by, called_at)
                        select id, 1, true, 'supervisor', ended_at from evaluation where request_number = ?
                        """).param(number).update();
        refuses("review-by-handler", () -> walk.claims(SUPERVISOR, number, "user_ruleOnReview"));
        refuses("review-by-handler", () -> rules(number, "leaveClosed"));
        assertThat(walk.openTasks(number)).containsExactly("user_ruleOnReview");
    }

    @Test
    void nobody_rules_on_a_case_that_they_dispatched_or_whose_return_they_ruled_on() {
        String number = scenes.objected(scenes.scored());
        jdbc.sql("""
                        insert into return_ruling (request_number, round, unit, upheld, binding, ruled_to, reason, reason_salt,
                            ruled_by, ruled_at)
                        select number, 1, 'DEPT-URBAN', false, true, 'DEPT-URBAN', 'r', 's', 'supervisor', ended_at
                        from request where number = ?
                        """).param(number).update();
        jdbc.sql("""
                        insert into dispatch_decision (request_number, round, decision, words_salt, decided_by, decided_at)
                        select number, 1, 'grid', 's', 'dispatcher.1', ended_at from request where number = ?
                        """).param(number).update();

        refuses("review-by-handler", () -> walk.claims(SUPERVISOR, number, "user_ruleOnReview"));
        refuses("review-by-handler", () -> reviewing.checkImpartial(instance(number), Walk.DISPATCHER));
    }

    @Test
    void only_the_auditor_who_objected_asks_and_only_once() {
        String number = scenes.objected(scenes.scored());
        refuses("review-open", () -> asks(number));
        refuses("audit-finding-others", () -> samples.sendBack(sample(number), 1, REASON, "auditor.2"));

        long fine = samples.draw(FilterTerms.of(Map.of("q", number)), "", 1, Scenes.AUDITOR);
        samples.find(fine, 1, "OK", "", "", Scenes.AUDITOR);
        refuses("audit-no-objection", () -> samples.sendBack(fine, 1, REASON, Scenes.AUDITOR));
    }

    @Test
    void nothing_is_recorded_if_it_cannot_be_asked() {
        String number = scenes.scored();
        long sample = samples.draw(FilterTerms.of(Map.of("q", number)), "", 1, Scenes.AUDITOR);
        evaluating.reopen(number, "又堆满了");

        refuses("review-not-closed", () -> samples.find(sample, 1, "OTHER", "有问题", REASON, Scenes.AUDITOR));
        refuses("audit-finding-invalid", () -> samples.find(sample, 1, "OK", "", REASON, Scenes.AUDITOR));
        assertThat(samples.cases(sample).get(0).finding()).isEmpty();
    }

    @Test
    void a_finding_says_nothing_of_what_was_handled_since() {
        String number = scenes.scored();
        long sample = samples.draw(FilterTerms.of(Map.of("q", number)), "", 1, Scenes.AUDITOR);
        samples.find(sample, 1, "OTHER", "有问题", "", Scenes.AUDITOR);
        assertThat(samples.cases(sample).get(0).askableBy(Scenes.AUDITOR)).isTrue();
        assertThat(samples.cases(sample).get(0).askableBy("auditor.2")).isFalse();

        clock.advance(Duration.ofHours(1));
        evaluating.reopen(number, "又堆满了");
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", TO_GRID);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);

        refuses("review-outdated", () -> samples.sendBack(sample, 1, REASON, Scenes.AUDITOR));
        assertThat(samples.cases(sample).get(0).askableBy(Scenes.AUDITOR)).isFalse();
    }

    @Test
    void what_nobody_can_read_any_more_is_not_handled_again() {
        String number = scenes.objected(scenes.scored());
        jdbc.sql("update request set erasure_stage = 3 where number = ?")
                .param(number)
                .update();

        refuses("review-erased", () -> rules(number, "sendBack"));
        rules(number, "leaveClosed");
    }

    private void rules(String number, String ruling) {
        walk.completes(SUPERVISOR, number, "user_ruleOnReview", Map.of("ruling", ruling, "reason", REASON));
    }

    private void asks(String number) {
        samples.sendBack(sample(number), 1, REASON, Scenes.AUDITOR);
    }

    private static void refuses(String type, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(type));
    }

    private Sample.Again again(String number) {
        return samples.cases(sample(number)).get(0).again().orElseThrow();
    }

    private long sample(String number) {
        return jdbc.sql("select sample_id from case_review where request_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private String instance(String number) {
        return jdbc.sql("select instance_id from case_review where request_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static List<String> passed(Run run) {
        return run.passed().stream().map(Passed::element).toList();
    }

    private Instant timer(String instance) {
        return Optional.ofNullable(management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId("start_clock")
                        .singleResult()
                        .getDuedate())
                .map(Date::toInstant)
                .orElseThrow();
    }

    private long base() {
        return evaluations.rates(RatingMonth.of(LocalDate.now(clock)).text()).stream()
                .filter(rates -> rates.unit().equals(Walk.GRID))
                .mapToLong(Rates::base)
                .sum();
    }
}
