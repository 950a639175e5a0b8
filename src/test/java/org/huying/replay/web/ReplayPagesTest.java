package org.huying.replay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.huying.evaluation.Evaluating;
import org.huying.request.RequestNumbers;
import org.huying.town.Scenes;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReplayPagesTest extends Tracking {

    private static final Map<String, String> RETURN =
            Map.of("decision", "return", "ground", "notCompetent", "groundText", "该路灯由小区物业管理");

    @Autowired
    private Scenes scenes;

    @Autowired
    private Evaluating evaluating;

    @Test
    void a_case_is_told_step_by_step_with_who_which_rule_and_how_long() throws Exception {
        String number = returnedAndSolved();
        String shown = page(loggedIn("auditor"), "/audit/requests/" + number + "/replay");

        assertThat(shown)
                .contains(RequestNumbers.grouped(number), "签收或退单", "部门办理", "不属于本部门职责")
                .containsPattern("分派规则第 \\d+ 版，\\S+ 行")
                .contains("路灯不亮 (ROAD-LIGHT-OUT)", "网页")
                .contains("(" + Walk.LAMP_CLERK + ")", "绕行", "文字，台账只存摘要")
                .doesNotContain("林小溪", "13800000001", "该路灯由小区物业管理", "notCompetent", "PAGE", "routing:", "??");
        assertThat(page(loggedIn("auditor"), "/audit/requests/" + number + "/replay?lang=en"))
                .doesNotContain("??");
    }

    @Test
    void each_entry_stands_on_the_diagram_of_the_process_in_which_it_happened() throws Exception {
        String replay = replay(returnedAndSolved());

        assertThat(JsonPath.<List<String>>read(replay, "$.runs[*].process"))
                .containsExactly(
                        "request-loop",
                        "dispatching",
                        "handling",
                        "department-handling",
                        "department-handling",
                        "evaluation");
        assertThat(JsonPath.<List<String>>read(replay, "$.runs[?(@.process == 'department-handling')].call"))
                .containsExactly("call_departmentHandling", "call_departmentHandling");
        assertThat(JsonPath.<List<String>>read(replay, "$.runs[1].passed[*].element"))
                .containsExactly("start_dispatching", "xor_known", "rule_classify", "rule_route");
    }

    @Test
    void programs_read_the_ledgers_codes_beside_their_words() throws Exception {
        String replay = replay(returnedAndSolved());

        assertThat(JsonPath.<List<Map<String, String>>>read(
                        replay, "$.steps[?(@.kind == 'assignment.returned')].facts[?(@.name == 'ground')]"))
                .containsExactly(Map.of("name", "ground", "label", "依据", "value", "不属于本部门职责", "code", "notCompetent"));
        assertThat(JsonPath.<List<String>>read(replay, "$.steps[?(@.kind == 'request.routed')].rules[*]"))
                .singleElement()
                .asString()
                .matches("routing:\\d+:.+");
    }

    @Test
    void rounds_stand_under_headings_only_where_there_are_several() throws Exception {
        String number = scenes.scored();
        assertThat(page(loggedIn("auditor"), "/audit/requests/" + number + "/replay"))
                .doesNotContain("id=\"lap-1\"");

        evaluating.reopen(number, "又堆满了");
        String shown = page(loggedIn("auditor"), "/audit/requests/" + number + "/replay");
        String second = shown.substring(shown.indexOf("id=\"lap-2\""));
        assertThat(shown).contains("第 1 轮 · ", "居民要求重办</h3>");
        assertThat(shown.split("<table class=\"replay-steps\">")).hasSize(3);
        assertThat(second).contains("居民要求重办，第 2 轮").doesNotContain("诉求到达（网页）");

        assertThat(JsonPath.<List<String>>read(replay(number), "$.laps[*].why"))
                .containsExactly("RECEIVED", "REOPENED");
        assertThat(page(loggedIn("auditor"), "/audit/requests/" + number + "/replay?lang=en"))
                .contains("Round 2 · reopened by the resident on 20");
    }

    @Test
    void each_department_of_a_whistle_has_a_run_of_its_own() throws Exception {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", Scenes.whistle("outcome", "DEPT-URBAN,DEPT-POLICE"));
        walk.completes("clerk.urban", number, "user_signOn", "DEPT-URBAN", Map.of("coming", "两人"));
        walk.completes("clerk.police", number, "user_signOn", "DEPT-POLICE", Map.of("coming", "一人"));
        String replay = replay(number);

        assertThat(JsonPath.<List<String>>read(replay, "$.runs[?(@.process == 'report-in')].unit"))
                .containsExactly("城市管理执法局", "公安分局");
        assertThat(JsonPath.<List<String>>read(replay, "$.runs[?(@.process == 'report-in')].call"))
                .containsOnly("call_reportIn");
        assertThat(JsonPath.<List<String>>read(
                        replay, "$.runs[?(@.process == 'report-in')].passed[?(@.element == 'user_signOn')].element"))
                .hasSize(2);
    }

    @Test
    void only_auditors_see_it_and_unknown_numbers_and_processes_are_not_there() throws Exception {
        String number = reported().number();
        for (String address : List.of(
                "/audit/requests/" + number + "/replay",
                "/api/audit/requests/" + number + "/replay",
                "/api/audit/processes/request-loop/1/diagram")) {
            assertThat(look(loggedIn("auditor"), address).getStatus())
                    .as(address)
                    .isEqualTo(200);
            assertThat(look(loggedIn("supervisor"), address).getStatus())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(look(loggedIn("auditor"), "/audit/requests/HY26110000423/replay")
                        .getStatus())
                .isEqualTo(404);
        assertThat(look(loggedIn("auditor"), "/api/audit/processes/request-loop/99/diagram")
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(look(loggedIn("auditor"), "/api/audit/processes/request-loop/1/diagram")))
                .contains("<bpmndi:BPMNDiagram", "call_dispatching");
    }

    private String returnedAndSolved() {
        String number = reported().number();
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);
        walk.completes(
                Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "dismissed", "reason", "市政道路的灯由部门负责"));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of("outcome", "resolved", "result", RESULT, "reply", REPLY));
        return number;
    }

    private String replay(String number) throws Exception {
        return text(look(loggedIn("auditor"), "/api/audit/requests/" + number + "/replay"));
    }
}
