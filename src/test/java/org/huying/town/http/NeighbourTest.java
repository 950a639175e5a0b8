package org.huying.town.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.huying.HuyingApplication;
import org.huying.access.CurrentStaff;
import org.huying.town.AtOnce;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.worklist.TaskForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real processes over real HTTP: nobody sees, claims or completes what is a neighbour's. */
@SpringBootTest(
        classes = {HuyingApplication.class, TownTest.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huying.home=target/town-test-${huying.test.fork:alone}",
            "huying.ledger.background=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@Tag("one-database")
class NeighbourTest extends TownTest {

    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "已清理垃圾堆", "reply", "已清理干净。");
    private static final String WORDS = "楼下堆了很多东西";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskForms forms;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private TaskService engine;

    @Autowired
    private JdbcClient jdbc;

    private String inGrid = "";
    private String inDepartment = "";
    private String number = "";

    @BeforeEach
    void a_task_in_grid_0101_and_one_in_the_roads_department() {
        number = walk.reports(Walk.LITTER);
        inGrid = walk.task(number, "user_handleOnSpot");
        inDepartment = walk.task(walk.reports(Walk.LAMP), "user_acceptTicket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.0102", "clerk.police", "callback.1", "dispatcher.1"})
    void a_neighbour_sees_nothing_in_tasklist(String account) {
        foreign().forEach(trespass(account)::seesNothingInTasklist);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.0102", "clerk.police", "callback.1", "dispatcher.1"})
    void a_neighbour_sees_nothing_at_desk_and_api(String account) {
        foreign().forEach(trespass(account)::seesNothingAtDeskAndApi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.0102", "clerk.police", "callback.1", "dispatcher.1"})
    void a_neighbour_claims_and_completes_nothing(String account) {
        foreign().forEach(trespass(account)::claimsAndCompletesNothing);

        assertThat(foreign()).allSatisfy(task -> assertThat(engine.createTaskQuery()
                        .taskId(task.task())
                        .taskUnassigned()
                        .count())
                .isEqualTo(1));
    }

    @Test
    void who_handled_a_request_cannot_claim_its_callback() {
        jdbc.sql("update assignment set ended_by = :caller where request_number = :number")
                .param("caller", Walk.CALLER)
                .param("number", answered())
                .update();
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        // sessions live by the same clock
        clock.set(TownClock.START);
        String callback = walk.task(number, "user_callBack");
        var caller = new Person(port, Walk.CALLER);

        var inTasklist = caller.claims(callback);
        var atDesk = caller.post("/api/work-items/" + callback + "/claim", "");

        for (var answer : List.of(inTasklist, atDesk)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("callback-by-handler").doesNotContain("ENGINE");
        }
        assertThat(new Person(port, "callback.2").claims(callback).statusCode()).isEqualTo(204);
    }

    @Test
    void a_refusal_of_ours_reaches_tasklist_as_a_sentence_in_both_languages() {
        var officer = new Person(port, Walk.OFFICER);
        officer.claims(inGrid);

        assertThat(officer.submits(inGrid, "zh-CN").body()).contains("draft-missing", "还没有填写这项任务的表单");
        assertThat(officer.submits(inGrid, "en-GB").body()).contains("draft-missing", "form");
        assertThat(officer.submits(inGrid, "en-GB").statusCode()).isEqualTo(409);
    }

    @Test
    void who_submits_twice_at_once_in_tasklist_ends_the_task_once() {
        for (int round = 0; round < 3; round++) {
            String again = walk.reports(Walk.LITTER);
            String task = walk.task(again, "user_handleOnSpot");
            walk.claims(Walk.OFFICER, again, "user_handleOnSpot");
            staff.as(Walk.OFFICER, () -> {
                forms.save(task, RESOLVED);
                return task;
            });
            var one = new Person(port, Walk.OFFICER);
            var other = new Person(port, Walk.OFFICER);

            var outcomes = AtOnce.all(List.<Callable<HttpResponse<String>>>of(
                    () -> one.submits(task, "zh-CN"),
                    () -> other.submits(task, "en-GB"),
                    () -> one.post("/api/work-items/" + task + "/completion", "")));

            List<Integer> codes = outcomes.stream()
                    .map(outcome -> outcome.answer().orElseThrow().statusCode())
                    .toList();
            assertThat(codes).filteredOn(code -> code == 204).hasSize(1);
            assertThat(codes).filteredOn(code -> code != 204).allSatisfy(code -> assertThat(code)
                    .isIn(404, 409));
            assertThat(outcomes).allSatisfy(outcome -> assertThat(
                            outcome.answer().orElseThrow().body())
                    .doesNotContain("ENGINE", "Exception", "tasklist-failed"));
            assertThat(walk.story(again)).containsOnlyOnce("assignment.resolved");
        }
    }

    private String answered() {
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        return number;
    }

    private List<Trespass.Foreign> foreign() {
        return List.of(
                new Trespass.Foreign(inGrid, "user_handleOnSpot", instance(inGrid), Walk.GRID),
                new Trespass.Foreign(inDepartment, "user_acceptTicket", instance(inDepartment), Walk.LAMPS));
    }

    private Trespass trespass(String account) {
        return new Trespass(new Person(port, account), account, WORDS);
    }

    private String instance(String task) {
        return jdbc.sql("select instance_id from work_item where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
    }
}
