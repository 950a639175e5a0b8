package org.huying.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.directory.Text;
import org.huying.problem.Refusal;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Course;
import org.huying.tracking.Happening;
import org.huying.tracking.Timeline;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.TaskBackground.Note;
import org.huying.worklist.WorkItem;
import org.huying.worklist.WorklistQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ticket that nobody wants: limits, rulings, {@code binding-ruling}, and who is responsible meanwhile. */
class ReturnsProcessTest extends TownTest {

    private static final String SUPERVISOR = "supervisor";
    private static final Map<String, String> RETURN =
            Map.of("decision", "return", "ground", "notCompetent", "groundText", "该路灯由小区物业管理");
    private static final Map<String, String> UPHELD = Map.of("ruling", "upheld", "reason", "理由成立");

    @Autowired
    private Timeline timeline;

    @Autowired
    private ObjectProvider<TaskBackground> backgrounds;

    @Autowired
    private WorklistQueries worklist;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_last_time_to_return_stands_with_the_limits_and_not_in_the_past() {
        String number = walk.reports(Walk.LAMP);

        staff.as(Walk.LAMP_CLERK, () -> {
            WorkItem task = waiting(number).get(0);
            assertThat(backgrounds.stream().flatMap(source -> source.limits(task).stream()))
                    .extracting(Note::key)
                    .containsExactly("handling.limit.return");
            assertThat(backgrounds.stream().flatMap(source -> source.of(task).stream()))
                    .isEmpty();
            return number;
        });
    }

    @Test
    void after_two_working_days_a_ticket_can_only_be_accepted() {
        String number = walk.reports(Walk.LAMP);
        clock.advance(Duration.ofDays(2).plusMinutes(1));

        assertThatThrownBy(() -> walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("form-incomplete");
                    assertThat(refusal.fields())
                            .containsEntry("decision", Refusal.FieldProblem.of("handling.return.late"));
                });
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));

        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
    }

    @Test
    void until_the_last_minute_of_the_limit_it_can_be_returned() {
        String number = walk.reports(Walk.LAMP);
        clock.advance(Duration.ofDays(2));
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);

        assertThat(walk.openTasks(number)).containsExactly("user_ruleOnReturn");
    }

    @Test
    void the_third_return_goes_to_the_supervisor_and_the_first_department_is_responsible() {
        String number = returnedThreeTimes();

        assertThat(walk.openTasks(number)).containsExactly("user_ruleFinally");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.BINDING_RULING);
        assertThat(walk.request(number).leadUnit()).contains(Walk.LAMPS);
        assertThat(walk.story(number)).contains("return.disputed");
        Course course = timeline.ofResident(walk.request(number), Locale.CHINESE);
        assertThat(course.standing().turnText()).contains("督查员", "最先接单");
        assertThat(course.standing().due()).contains(clock.instant().plus(Duration.ofDays(1)));
        assertThat(course.happenings()).extracting(Happening::sentence).anyMatch(said -> said.startsWith("先后 3 次退单"));
    }

    @Test
    void a_binding_ruling_cannot_be_returned() {
        String number = returnedThreeTimes();
        walk.completes(SUPERVISOR, number, "user_ruleFinally", Map.of("department", "DEPT-URBAN", "reason", "依照权责清单"));

        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
        assertThat(walk.request(number).leadUnit()).contains("DEPT-URBAN");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(walk.story(number)).contains("return.ruled-finally");
        assertThat(openHandlingClocks(number)).containsExactly("DEPT-URBAN");
    }

    @Test
    void the_binding_ruling_waits_on_the_supervisors_desk_alone() {
        String number = returnedThreeTimes();
        assertThat(seesTask(SUPERVISOR, number)).isTrue();
        assertThat(seesTask(Walk.DISPATCHER, number)).isFalse();
    }

    @Test
    void the_next_dispatcher_is_told_whom_earlier_rulings_were_for() {
        jdbc.sql("delete from return_ruling").update();
        String dismissed = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, dismissed, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, dismissed, "user_ruleOnReturn", Map.of("ruling", "dismissed", "reason", "归你"));
        String upheld = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, upheld, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, upheld, "user_ruleOnReturn", UPHELD);
        dispatched(upheld, "DEPT-UTILITIES");
        String again = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, again, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, again, "user_ruleOnReturn", UPHELD);
        dispatched(again, "DEPT-UTILITIES");

        String next = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, next, "user_acceptTicket", RETURN);

        assertThat(history(next))
                .satisfiesExactly(
                        most -> {
                            assertThat(((Text) most.arguments().get(0)).zh()).isNotBlank();
                            assertThat(most.arguments().subList(1, 3)).containsExactly(2L, 3L);
                        },
                        less -> assertThat(less.arguments().subList(1, 3)).containsExactly(1L, 3L));
    }

    private String returnedThreeTimes() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", UPHELD);
        dispatched(number, "DEPT-UTILITIES");
        walk.completes("clerk.utilities", number, "user_acceptTicket", RETURN);
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", UPHELD);
        dispatched(number, "DEPT-URBAN");
        walk.completes("clerk.urban", number, "user_acceptTicket", RETURN);
        return number;
    }

    private void dispatched(String number, String department) {
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "department", "department", department, "category", Walk.LAMP, "nature", "help"));
    }

    private List<Note> history(String number) {
        return staff.as(Walk.DISPATCHER, () -> backgrounds.stream()
                .flatMap(source -> source.of(waiting(number).get(0)).stream())
                .filter(note -> note.key().equals("dispatch.background.history"))
                .toList());
    }

    private boolean seesTask(String account, String number) {
        return staff.as(account, () -> !waiting(number).isEmpty());
    }

    private List<WorkItem> waiting(String number) {
        return worklist.list(WorklistQueries.View.UNITS, Optional.of(number), 0).entries().stream()
                .map(entry -> entry.item())
                .toList();
    }

    private List<String> openHandlingClocks(String number) {
        return jdbc.sql("select unit from clock where request_number = :number and kind = 'HANDLING' and running")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
