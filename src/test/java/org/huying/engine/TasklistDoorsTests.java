package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Which doors under {@code /camunda} are closed, and that a start restores what is shipped. */
@EngineTest
class TasklistDoorsTests {

    private static final String TASK = Browserless.ENGINE + "/task/00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    EngineStart start;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"li.grid", "admin"})
    void nobody_makes_a_user_through_the_set_up_page(String account) {
        var somebody = new Browserless(port, account);
        assertThat(somebody.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(404);
        assertThat(somebody.post(
                                "/camunda/api/admin/setup/default/user/create",
                                "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(somebody.post(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "username=li.grid&password=secret")
                        .statusCode())
                .isEqualTo(404);
        assertThat(identity.isReadOnly()).isTrue();
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
        assertThat(identity.checkPassword("li.grid", "secret")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/filter/create",
        "PUT,/filter/x",
        "DELETE,/filter/x",
        "POST,/task/create",
        "POST,/process-definition/key/request-loop/start",
        "POST,/process-definition/key/request-loop/submit-form",
        "GET,/process-definition",
        "GET,/user",
        "POST,/user/create",
        "GET,/deployment",
        "GET,/variable-instance",
        "GET,/process-instance",
        "POST,/message",
        "GET,/authorization",
        "POST,/authorization/create"
    })
    void what_tasklist_does_not_offer_is_refused_even_to_administrators(String method, String path) {
        for (String account : new String[] {"li.grid", "admin"}) {
            HttpResponse<String> answer = new Browserless(port, account)
                    .call(method, Browserless.ENGINE + path, method.equals("GET") ? "" : "{}", "zh-CN");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("tasklist-closed", "工作台");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,''",
        "PUT,''",
        "POST,/assignee",
        "POST,/delegate",
        "POST,/resolve",
        "POST,/identity-links",
        "POST,/comment/create",
        "POST,/attachment/create",
        "GET,/attachment",
        "PUT,/variables/draft",
        "PUT,/localVariables/draft",
        "GET,/variables",
        "POST,/bpmnError",
        "GET,/rendered-form"
    })
    void a_task_is_claimed_released_and_completed_and_nothing_else(String method, String step) {
        HttpResponse<String> answer =
                new Browserless(port, "li.grid").call(method, TASK + step, method.equals("GET") ? "" : "{}", "en");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Tasklist does not offer this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"outcome\":{\"value\":\"solved\",\"type\":\"String\"}}}",
                "{\"variables\":{\"draft\":{\"value\":\"d\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\"}}}}",
                "{\"variables\":{\"draft\":{\"value\":{\"a\":1}}}}",
                "{\"variables\":{\"draft\":{\"value\":\"a b\"}}}",
                "{\"variables\":{},\"withVariablesInReturn\":true}"
            })
    void an_undeclared_variable_is_refused(String body) {
        HttpResponse<String> answer = new Browserless(port, "li.grid").post(TASK + "/submit-form", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("tasklist-undeclared");
    }

    @Test
    void nobody_claims_for_somebody_else() {
        var li = new Browserless(port, "li.grid");
        assertThat(li.post(TASK + "/claim", "{\"userId\":\"zhao.grid\"}").statusCode())
                .isEqualTo(403);
        assertThat(li.post(TASK + "/claim", "{\"userId\":null}").statusCode()).isEqualTo(403);
        assertThat(li.post(TASK + "/claim", "not json").statusCode()).isEqualTo(400);
    }

    @Test
    void a_query_carries_no_expression() {
        var li = new Browserless(port, "li.grid");
        String filter = filters.createFilterQuery().list().get(0).getId();
        for (String address : new String[] {"/task", "/filter/" + filter + "/list"}) {
            assertThat(li.post(
                                    Browserless.ENGINE + address,
                                    "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(li.get(Browserless.ENGINE + "/task?assigneeExpression=x").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/app/tasklist/default//evil.example",
                "/camunda/api/engine/engine/default;x/user",
                "/engine-rest/user",
                "/camunda/app/tasklist/default/%2e%2e/admin/"
            })
    void cockpit_admin_and_odd_addresses_are_not_there(String path) {
        assertThat(new Browserless(port, "li.grid").get(path).statusCode()).isIn(400, 401, 403, 404);
    }

    @Test
    void the_root_leads_to_tasklist() {
        HttpResponse<String> answer = new Browserless(port, "li.grid").get("/camunda/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/tasklist/default/"));
    }

    @Test
    void a_reader_sees_himself_and_his_own_groups_only() {
        var li = new Browserless(port, "li.grid");
        assertThat(li.get(Browserless.ENGINE + "/group?member=li.grid").body())
                .contains("gridOfficer")
                .doesNotContain("dispatcher");
        assertThat(li.get(Browserless.ENGINE + "/group").body()).doesNotContain("dispatcher");
        assertThat(li.get(Browserless.ENGINE + "/user/li.grid/profile").body()).contains("李网格");
        assertThat(li.get(Browserless.ENGINE + "/user/chen.water/profile").body())
                .doesNotContain("陈水务");
        assertThat(identity.createUserQuery().list()).hasSize(7).noneMatch(user -> user.getId()
                .equals("gone"));
    }

    @Test
    void texts_styles_and_settings_are_ours() {
        var li = new Browserless(port, "li.grid");
        assertThat(li.get("/camunda/app/tasklist/locales/zh-CN.json").body()).contains("领取");
        assertThat(li.get("/camunda/app/tasklist/locales/en.json").body()).contains("Claim");
        assertThat(li.get("/camunda/app/tasklist/scripts/config.js").body()).contains("zh-CN", "呼应 Huying");
        assertThat(li.get("/camunda/app/tasklist/styles/user-styles.css").body())
                .contains("演示 demo");
        assertThat(li.get("/camunda/app/tasklist/styles/tasklist.css").body()).contains("start-process-action");
    }

    @Test
    void a_start_restores_filters_and_grants_and_deploys_nothing_twice() {
        long deployments = repository.createDeploymentQuery().count();
        Filter changed = filters.createFilterQuery().filterNameLike("我的%").singleResult();
        filters.saveFilter(changed.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${evil}")));
        filters.saveFilter(filters.newTaskFilter("All tasks").setQuery(tasks.createTaskQuery()));
        Authorization stranger = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        stranger.setUserId("li.grid");
        stranger.setResource(Resources.TASK);
        stranger.setResourceId("*");
        stranger.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(stranger);
        var before = authorizations.createAuthorizationQuery().list();

        start.afterSingletonsInstantiated();

        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("我的任务 · Mine", "本单位待领 · My units'", "今天到期 · Due today");
        Filter restored = filters.getFilter(changed.getId());
        assertThat(((FilterEntity) restored).getQueryInternal())
                .contains("currentUser()")
                .doesNotContain("evil");
        // the stranger goes, all others stay the same rows
        assertThat(authorizations.createAuthorizationQuery().list())
                .extracting(Authorization::getId)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(Authorization::getId)
                        .filter(id -> !id.equals(stranger.getId()))
                        .toList());
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    void a_towns_own_table_stays_the_latest() throws IOException {
        String own = shipped("routing.dmn").replace("name=\"routing\" camunda", "name=\"own\" camunda");
        var deployment = repository.createDeployment().addString("own.dmn", own).deploy();
        try {
            start.afterSingletonsInstantiated();
            assertThat(repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey("routing")
                            .latestVersion()
                            .singleResult()
                            .getName())
                    .isEqualTo("own");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private static String shipped(String name) throws IOException {
        return new ClassPathResource("engine-processes/" + name).getContentAsString(UTF_8);
    }

    @Test
    void a_diagram_with_a_script_is_refused() {
        String script = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                  <process id="scripted" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                    <scriptTask id="t" scriptFormat="javascript"><script>1+1</script></scriptTask>
                  </process>
                </definitions>
                """;
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("scripted.bpmn", script)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("Scripts are switched off");
    }
}
