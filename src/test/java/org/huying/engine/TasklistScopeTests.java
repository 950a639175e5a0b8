package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huying.worklist.TaskEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees, claims and completes what through Tasklist's own calls. */
@EngineTest
class TasklistScopeTests {

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineTest.Told told;

    @LocalServerPort
    int port;

    String inGrid = "";
    String inDepartment = "";

    @BeforeEach
    void one_task_in_grid_1_and_one_in_the_water_department() {
        told.events.clear();
        inGrid = handled("20260101-0001", "grid-handling", "G-01");
        inDepartment = handled("20260101-0002", "department-handling", "D-WATER");
    }

    private String handled(String number, String process, String unit) {
        runtime.startProcessInstanceByKey("request-loop", number, Map.of("process", process, "unit", unit));
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId());
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    @AfterEach
    void leave_nothing() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "test is over"));
    }

    @Test
    void a_called_handling_carries_its_unit_and_the_loop_none() {
        assertThat(tasks.createTaskQuery().taskId(inGrid).singleResult().getTenantId())
                .isEqualTo("G-01");
        assertThat(tasks.createTaskQuery().taskId(inDepartment).singleResult().getTenantId())
                .isEqualTo("D-WATER");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("request-loop")
                        .withoutTenantId()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void an_officer_claims_gives_back_and_completes_the_own_grids_task() {
        var li = new Browserless(port, "li.grid");
        assertThat(li.post(task(inGrid, "claim"), "{\"userId\":\"li.grid\"}").statusCode())
                .isEqualTo(204);
        assertThat(assignee(inGrid)).isEqualTo("li.grid");
        assertThat(li.post(task(inGrid, "unclaim"), "").statusCode()).isEqualTo(204);
        assertThat(assignee(inGrid)).isNull();
        li.post(task(inGrid, "claim"), "{\"userId\":\"li.grid\"}");
        assertThat(li.post(task(inGrid, "submit-form"), draft("d-1")).statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(inGrid).count()).isZero();
    }

    @Test
    void the_worklist_is_told_of_each_step_with_number_unit_group_and_due_date() {
        var li = new Browserless(port, "li.grid");
        li.post(task(inGrid, "claim"), "{\"userId\":\"li.grid\"}");
        li.post(task(inGrid, "submit-form"), draft("d-1"));
        List<TaskEvent> ofTask = told.events.stream()
                .filter(event -> event.taskId().equals(inGrid))
                .toList();
        assertThat(ofTask)
                .extracting(TaskEvent::type)
                .containsSubsequence(TaskEvent.Type.CREATED, TaskEvent.Type.ASSIGNED, TaskEvent.Type.COMPLETED);
        assertThat(ofTask.get(0)).satisfies(created -> {
            assertThat(created.businessKey()).isEqualTo("20260101-0001");
            assertThat(created.process()).isEqualTo("grid-handling");
            assertThat(created.element()).isEqualTo("user_handleOnSpot");
            assertThat(created.unit()).contains("G-01");
            assertThat(created.groups()).containsExactly("gridOfficer");
            assertThat(created.assignee()).isEmpty();
            assertThat(created.dueAt()).isPresent();
        });
        assertThat(ofTask).anySatisfy(event -> assertThat(event.assignee()).contains("li.grid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.grid", "sun.road", "zhou.centre", "admin"})
    void a_neighbour_sees_nothing_of_a_foreign_task(String neighbour) {
        var other = new Browserless(port, neighbour);
        for (String foreign : List.of(inGrid, inDepartment)) {
            for (String part : List.of("", "/form", "/form-variables", "/identity-links", "/comment")) {
                HttpResponse<String> answer = other.get(Browserless.ENGINE + "/task/" + foreign + part);
                assertThat(answer.statusCode() == 404 || answer.body().equals("[]"))
                        .as(part + " " + answer.statusCode() + " " + answer.body())
                        .isTrue();
            }
        }
        assertThat(other.post(Browserless.ENGINE + "/task", "{}").body()).doesNotContain(inGrid, inDepartment);
        assertThat(other.post(Browserless.ENGINE + "/task", "{\"tenantIdIn\":[\"G-01\",\"D-WATER\"]}")
                        .body())
                .doesNotContain(inGrid, inDepartment);
        assertThat(other.post(
                                Browserless.ENGINE + "/task",
                                "{\"orQueries\":[{\"tenantIdIn\":[\"G-01\"]},{\"taskId\":\"" + inGrid + "\"}]}")
                        .body())
                .doesNotContain(inGrid, inDepartment);
        assertThat(other.get(Browserless.ENGINE + "/history/user-operation?taskId=" + inGrid)
                        .body())
                .doesNotContain(inGrid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.grid", "sun.road", "zhou.centre", "admin", "gone"})
    void a_neighbour_claims_and_completes_nothing(String neighbour) {
        var other = new Browserless(port, neighbour);
        String claim = "{\"userId\":\"" + neighbour + "\"}";
        for (String foreign : List.of(inGrid, inDepartment)) {
            for (HttpResponse<String> answer : List.of(
                    other.post(task(foreign, "claim"), claim),
                    other.post(task(foreign, "unclaim"), ""),
                    other.post(task(foreign, "submit-form"), draft("d-2")),
                    other.post(task(foreign, "complete"), draft("d-2")))) {
                assertThat(answer.statusCode()).as(answer.body()).isIn(404, 403, 401);
                assertThat(answer.body()).doesNotContain("ENGINE", "tenant");
            }
        }
        assertThat(assignee(inGrid)).isNull();
        assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
    }

    @Test
    void a_colleague_reads_why_a_claimed_task_is_not_his() {
        tasks.claim(inGrid, "li.grid");
        var zhao = new Browserless(port, "zhao.grid");
        HttpResponse<String> claimed = zhao.post(task(inGrid, "claim"), "{\"userId\":\"zhao.grid\"}");
        assertThat(claimed.statusCode()).isEqualTo(409);
        assertThat(claimed.body()).contains("tasklist-claimed", "已由他人领取");
        assertThat(zhao.post(task(inGrid, "submit-form"), draft("d-2")).statusCode())
                .isEqualTo(409);
        assertThat(zhao.post(task(inGrid, "unclaim"), "").statusCode()).isEqualTo(409);
        assertThat(assignee(inGrid)).isEqualTo("li.grid");
    }

    @Test
    void an_unclaimed_task_is_claimed_before_it_is_completed() {
        HttpResponse<String> answer = new Browserless(port, "li.grid").post(task(inGrid, "submit-form"), draft("d-2"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("请先领取");
    }

    @Test
    void who_completes_second_reads_that_it_is_done() {
        tasks.claim(inGrid, "li.grid");
        var li = new Browserless(port, "li.grid");
        li.post(task(inGrid, "submit-form"), draft("d-1"));
        HttpResponse<String> second = li.call("POST", task(inGrid, "submit-form"), draft("d-1"), "en-GB");
        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.body()).contains("somebody may have done it");
    }

    @Test
    void a_refusal_in_a_listener_is_one_sentence_in_the_readers_language() {
        tasks.claim(inGrid, "li.grid");
        var li = new Browserless(port, "li.grid");
        HttpResponse<String> chinese = li.post(task(inGrid, "submit-form"), draft("refused-1"));
        assertThat(chinese.statusCode()).isEqualTo(422);
        assertThat(chinese.body())
                .isEqualTo("{\"type\":\"tasklist-undeclared\",\"message\":\"提交的内容里有这张表单没有的项目，没有保存。请使用页面上的表单填写后提交。\"}");
        assertThat(li.call("POST", task(inGrid, "submit-form"), draft("refused-1"), "en")
                        .body())
                .contains("this form does not have");
    }

    @Test
    void a_fault_of_ours_says_nothing_of_the_engine() {
        tasks.claim(inGrid, "li.grid");
        HttpResponse<String> answer =
                new Browserless(port, "li.grid").post(task(inGrid, "submit-form"), draft("broken-1"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("tasklist-failed").doesNotContain("select", "ENGINE", "Exception");
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private static String task(String id, String step) {
        return Browserless.ENGINE + "/task/" + id + "/" + step;
    }

    private static String draft(String id) {
        return "{\"variables\":{\"draft\":{\"value\":\"" + id + "\",\"type\":\"String\"}}}";
    }
}
