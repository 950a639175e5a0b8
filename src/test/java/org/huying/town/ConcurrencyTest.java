package org.huying.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.huying.access.CurrentStaff;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.EvaluationQueries;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.problem.Refusal;
import org.huying.problem.Sentences;
import org.huying.request.Leaving;
import org.huying.request.RequestState;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Two people do what only one can do. */
class ConcurrencyTest extends TownTest {

    private static final String OTHER_DISPATCHER = "dispatcher.2";
    private static final Map<String, String> TO_GRID =
            Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help");

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskForms forms;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private Sentences sentences;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private EvaluationQueries evaluations;

    @Autowired
    private Leaving leaving;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    @RepeatedTest(5)
    void of_two_who_complete_a_task_one_wins_and_the_other_reads_why() {
        String number = walk.reports("");
        String task = walk.task(number, "user_dispatch");

        var outcomes = AtOnce.all(
                List.of(completing(Walk.DISPATCHER, task, TO_GRID), completing(OTHER_DISPATCHER, task, TO_GRID)));

        assertThat(outcomes).filteredOn(AtOnce.Outcome::done).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.done())
                .singleElement()
                .satisfies(loser -> {
                    Refusal refusal = refusal(loser);
                    assertThat(refusal.status()).isEqualTo(Refusal.Status.CONFLICT);
                    assertThat(sentences.sentence(refusal, Locale.SIMPLIFIED_CHINESE))
                            .contains("这项任务已由");
                    assertThat(sentences.sentence(refusal, Locale.ENGLISH)).contains("has already done this task");
                });
        assertThat(walk.openTasks(number)).containsExactly("user_handleOnSpot");
        assertThat(walk.story(number)).containsOnlyOnce("request.dispatched", "assignment.opened");
        assertThat(count("select count(*) from dispatch_decision where request_number = ?", number))
                .isEqualTo(1);
        assertThat(count("select count(*) from draft where task_id = ?", task)).isZero();
    }

    @RepeatedTest(5)
    void of_two_who_claim_a_task_one_has_it() {
        String number = walk.reports("");
        String task = walk.task(number, "user_dispatch");

        var outcomes = AtOnce.all(List.of(claiming(Walk.DISPATCHER, task), claiming(OTHER_DISPATCHER, task)));

        assertThat(outcomes).filteredOn(AtOnce.Outcome::done).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.done())
                .singleElement()
                .satisfies(loser -> assertThat(refusal(loser).type()).isEqualTo("task-claimed-by-other"));
    }

    @RepeatedTest(5)
    void two_merges_that_cross_each_other_end_with_one_request() {
        String first = walk.reports("");
        String second = walk.reports("");

        var outcomes = AtOnce.all(List.of(
                completing(Walk.DISPATCHER, walk.task(first, "user_dispatch"), into(second)),
                completing(OTHER_DISPATCHER, walk.task(second, "user_dispatch"), into(first))));

        assertThat(outcomes).filteredOn(AtOnce.Outcome::done).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.done())
                .singleElement()
                .satisfies(loser -> {
                    Refusal refusal = refusal(loser);
                    assertThat(refusal.type()).isIn("request-busy", "form-incomplete");
                    assertThat(sentences.sentence(refusal, Locale.SIMPLIFIED_CHINESE))
                            .isNotBlank();
                    assertThat(sentences.fields(refusal, Locale.ENGLISH).values())
                            .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
                });
        assertThat(List.of(walk.request(first).state(), walk.request(second).state()))
                .containsExactlyInAnyOrder(RequestState.MERGED, RequestState.TO_DISPATCH);
    }

    @RepeatedTest(5)
    void saving_a_form_again_while_it_is_being_completed_loses_nothing() {
        String number = walk.reports("");
        String task = walk.task(number, "user_dispatch");
        walk.claims(Walk.DISPATCHER, number, "user_dispatch");
        Callable<String> saving = () -> staff.as(Walk.DISPATCHER, () -> {
            forms.saveUnfinished(task, TO_GRID);
            return task;
        });

        var outcomes = AtOnce.all(List.of(completing(Walk.DISPATCHER, task, TO_GRID), saving, saving));

        assertThat(outcomes.get(0).failure()).isEmpty();
        assertThat(outcomes.subList(1, 3))
                .filteredOn(outcome -> !outcome.done())
                .allSatisfy(late -> assertThat(refusal(late).type()).isEqualTo("task-already-done"));
        assertThat(count("select count(*) from draft where task_id = ?", task)).isZero();
    }

    @RepeatedTest(5)
    void a_timer_and_a_resident_at_the_same_moment_end_in_one_score() {
        String number = walk.reports(Walk.LITTER);
        walk.handlesOnTheSpot(number);
        clock.advance(Duration.ofDays(7));
        String evaluation = evaluations.latest(number).orElseThrow().instanceId();
        String timer = management
                .createJobQuery()
                .processInstanceId(evaluation)
                .singleResult()
                .getId();

        var outcomes = AtOnce.all(List.<Callable<String>>of(
                () -> {
                    management.executeJob(timer);
                    return timer;
                },
                () -> {
                    evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
                    return number;
                }));

        assertThat(outcomes.get(1).failure()).isEmpty();
        outcomes.get(0).failure().ifPresent(late -> assertThat(late)
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isInstanceOf(OptimisticLockingException.class),
                        failure -> assertThat(failure).hasMessageContaining("No job found")));
        assertThat(walk.request(number).state()).isEqualTo(RequestState.CLOSED);
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.story(number)).containsOnlyOnce("evaluation.scored", "request.ended");
    }

    @Test
    void the_same_post_twice_at_once_makes_one_request() {
        String words = "同时按了两次 " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String body = """
                {"description": "%s", "location": {"buildingCode": "%s"}}
                """.formatted(words, Walk.BUILDING);
        Callable<String> pressing = () -> http.perform(post("/api/requests")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var outcomes = AtOnce.all(List.of(pressing, pressing));

        assertThat(outcomes).allMatch(AtOnce.Outcome::done);
        assertThat(outcomes.get(0).answer().orElseThrow()).contains("trackingCode");
        assertThat(outcomes.get(1).answer()).isEqualTo(outcomes.get(0).answer());
        assertThat(count("select count(*) from request where description = ?", words))
                .isEqualTo(1);
    }

    @Test
    void two_followers_of_a_request_that_is_being_withdrawn_are_left_with_an_open_one() {
        String first = walk.reports(Walk.LITTER);
        var outcomes =
                AtOnce.all(List.<Callable<String>>of(() -> walk.follows(first), () -> walk.follows(first), () -> {
                    leaving.withdraw(first);
                    return first;
                }));

        assertThat(outcomes).allMatch(AtOnce.Outcome::done);
        for (var follower : outcomes.subList(0, 2)) {
            var request = walk.request(follower.answer().orElseThrow());
            var course = walk.request(request.courseNumber());
            assertThat(course.state().ended()).isFalse();
            assertThat(walk.openTasks(course.number())).hasSize(1);
        }
    }

    private Callable<String> completing(String account, String task, Map<String, String> values) {
        staff.as(account, () -> {
            forms.save(task, values);
            return task;
        });
        return () -> staff.as(account, () -> {
            worklist.complete(task);
            return account;
        });
    }

    private Callable<String> claiming(String account, String task) {
        return () -> staff.as(account, () -> {
            worklist.claim(task);
            return account;
        });
    }

    private static Map<String, String> into(String number) {
        return Map.of("decision", "merge", "mergeInto", number);
    }

    private static Refusal refusal(AtOnce.Outcome<?> outcome) {
        Throwable failure = outcome.failure().orElseThrow();
        assertThat(failure).as(failure::toString).isInstanceOf(Refusal.class);
        return (Refusal) failure;
    }

    private long count(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}
