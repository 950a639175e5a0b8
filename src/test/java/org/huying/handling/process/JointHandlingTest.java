package org.huying.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.access.CurrentStaff;
import org.huying.problem.Refusal;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Happening;
import org.huying.tracking.Timeline;
import org.huying.tracking.Visibility;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorklistQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code joint-handling} and {@code co-handling}: a lead and its co-handlers. */
class JointHandlingTest extends TownTest {

    private static final Map<String, String> RETURN =
            Map.of("decision", "return", "ground", "notCompetent", "groundText", "该路灯由小区物业管理");
    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "更换灯泡", "reply", "路灯已修好。");

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorklistQueries worklist;

    @Autowired
    private List<TaskBackground> backgrounds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void lead_and_co_handlers_work_at_the_same_time_each_by_its_own_clock() {
        String number = dispatched("DEPT-POLICE,DEPT-URBAN", "");

        assertThat(walk.openTasks(number)).containsExactly("user_acceptTicket", "user_coReport", "user_coReport");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(walk.request(number).leadUnit()).contains(Walk.LAMPS);
        assertThat(clocks(number)).contains("HANDLING/DEPT-ROADS", "CO_HANDLING/DEPT-POLICE", "CO_HANDLING/DEPT-URBAN");
    }

    @Test
    void a_co_handler_sees_its_own_task_only() {
        String number = dispatched("DEPT-POLICE,DEPT-URBAN", "");

        List<String> elements = staff.as(
                "clerk.police",
                () -> worklist.list(WorklistQueries.View.UNITS, java.util.Optional.of(number), 0).entries().stream()
                        .map(entry -> entry.item().element() + "/"
                                + entry.item().unit().orElse(""))
                        .toList());

        assertThat(elements).containsExactly("user_coReport/DEPT-POLICE");
    }

    @Test
    void the_lead_reads_what_co_handlers_reported_and_the_resident_that_they_did() {
        String number = dispatched("DEPT-POLICE", "");
        walk.completes("clerk.police", number, "user_coReport", Map.of("report", "已封闭半幅路面"));
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        String task = walk.task(number, "user_reportResult");

        var notes = staff.as(Walk.LAMP_CLERK, () -> backgrounds.stream()
                .flatMap(source -> source.of(worklist.item(task)).stream())
                .map(TaskBackground.Note::words)
                .toList());
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", RESOLVED);

        assertThat(notes).contains("已封闭半幅路面");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
        assertThat(clocks(number)).isEmpty();
        assertThat(timeline.ofResident(walk.request(number), Locale.SIMPLIFIED_CHINESE)
                        .happenings())
                .extracting(Happening::sentence)
                .anyMatch(sentence -> sentence.contains("公安分局") && sentence.contains("协办"))
                .noneMatch(sentence -> sentence.contains("半幅"));
    }

    @Test
    void the_request_is_handled_only_when_lead_and_co_handlers_have_finished() {
        String number = dispatched("DEPT-POLICE", "");
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", RESOLVED);

        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(timeline.ofResident(walk.request(number), Locale.ENGLISH)
                        .standing()
                        .turnText())
                .contains("has finished");

        walk.completes("clerk.police", number, "user_coReport", Map.of("report", "已恢复通行"));
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
    }

    @Test
    void when_the_lead_returns_the_ticket_co_handlers_are_called_off_and_again_when_it_must_handle() {
        String number = dispatched("DEPT-POLICE,DEPT-URBAN", "");
        walk.completes("clerk.urban", number, "user_coReport", "DEPT-URBAN", Map.of("report", "已清理占道"));
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);

        assertThat(walk.openTasks(number)).containsExactly("user_ruleOnReturn");
        assertThat(walk.story(number)).containsOnlyOnce("co-handler.called-off");
        assertThat(clocks(number)).doesNotContain("CO_HANDLING/DEPT-POLICE");

        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "dismissed", "reason", "属市政"));
        // who has reported is not called once more
        assertThat(walk.openTasks(number)).containsExactly("user_coReport", "user_reportResult");
    }

    @Test
    void a_new_decision_of_the_dispatcher_lets_former_co_handlers_go() {
        String number = dispatched("DEPT-POLICE", "");
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "upheld", "reason", "属物业"));
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", department("DEPT-HOUSING", "", ""));

        assertThat(walk.openTasks(number)).containsExactly("user_acceptTicket");
        assertThat(mayRead("clerk.police", number)).isFalse();
    }

    @Test
    void who_is_informed_reads_the_request_and_has_no_task() {
        String number = dispatched("", "DEPT-WELFARE");

        assertThat(walk.openTasks(number)).containsExactly("user_acceptTicket");
        assertThat(walk.story(number)).containsOnlyOnce("request.informed");
        assertThat(mayRead("clerk.welfare", number)).isTrue();
        assertThat(mayRead("clerk.learning", number)).isFalse();
    }

    @Test
    void each_department_has_one_part() {
        assertThatThrownBy(() -> dispatched("DEPT-ROADS", "DEPT-ROADS"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields())
                        .containsOnlyKeys("coHandlers", "informed"));
    }

    private String dispatched(String coHandlers, String informed) {
        String number = walk.reports("");
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", department(Walk.LAMPS, coHandlers, informed));
        return number;
    }

    private static Map<String, String> department(String lead, String coHandlers, String informed) {
        var values = new HashMap<>(
                Map.of("decision", "department", "department", lead, "category", Walk.LAMP, "nature", "help"));
        values.put("coHandlers", coHandlers);
        values.put("informed", informed);
        return values;
    }

    private boolean mayRead(String account, String number) {
        return staff.as(account, () -> visibility.mayRead(staff.require(), number));
    }

    private List<String> clocks(String number) {
        return jdbc.sql("select kind, unit from clock where request_number = :number and running order by kind, unit")
                .param("number", number)
                .query((row, index) -> row.getString("kind") + "/" + row.getString("unit"))
                .list();
    }
}
