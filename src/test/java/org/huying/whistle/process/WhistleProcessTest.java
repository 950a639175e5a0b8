package org.huying.whistle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.access.CurrentStaff;
import org.huying.handling.HandlingQueries;
import org.huying.problem.Refusal;
import org.huying.request.RequestLoop;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Timeline;
import org.huying.whistle.ReportIn;
import org.huying.whistle.Whistle;
import org.huying.whistle.WhistleQueries;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.huying.worklist.WorklistQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code whistle}, {@code whistle-coordination} and {@code report-in}, each path of them. */
class WhistleProcessTest extends TownTest {

    private static final String URBAN = "DEPT-URBAN";
    private static final String POLICE = "DEPT-POLICE";
    private static final String MARKET = "DEPT-MARKET";
    private static final Map<String, String> CLERKS =
            Map.of(URBAN, "clerk.urban", POLICE, "clerk.police", MARKET, "clerk.market");

    private static final Map<String, String> SOLVED =
            Map.of("decision", "finish", "solved", "yes", "result", "三家联合清理", "reply", "占道物品已清走。");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RequestLoop loop;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WhistleQueries whistles;

    @Autowired
    private HandlingQueries handling;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TaskForms forms;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private WorklistQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void departments_report_in_finish_together_and_are_scored() {
        String number = gridWhistles("emergency", URBAN, POLICE);
        assertThat(walk.openTasks(number)).contains("user_coordinate", "user_signOn", "user_signOn");

        clock.advance(Duration.ofMinutes(12));
        reportsIn(number, URBAN);
        reportsIn(number, POLICE);
        coordinates(Walk.OFFICER, number, SOLVED);
        var standing = timeline.ofResident(walk.request(number), Locale.CHINESE).standing();
        assertThat(standing.turnText()).contains("已联合办完", "打分");
        assertThat(standing.due()).isPresent();
        scores(number, URBAN, "5");
        scores(number, POLICE, "4");

        Whistle whistle = whistle(number);
        assertThat(whistle.solved()).contains(true);
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
        assertThat(whistles.reportIns(whistle.id()))
                .allSatisfy(each -> assertThat(each.minutes()).contains(12))
                .extracting(each -> each.score().orElse(0))
                .containsExactly(5, 4);
        assertThat(running(number)).isZero();
        assertThat(walk.story(number))
                .containsSubsequence(
                        "whistle.blown",
                        "whistle.called",
                        "whistle.called",
                        "whistle.signed-on",
                        "whistle.arrived",
                        "whistle.reported",
                        "whistle.resolved",
                        "whistle.scored",
                        "whistle.scored");
    }

    @Test
    void what_was_not_solved_is_said() {
        String number = gridWhistles("beyondStreet", URBAN);
        reportsIn(number, URBAN);
        coordinates(
                Walk.OFFICER,
                number,
                Map.of("decision", "finish", "solved", "no", "result", "需要立项", "reply", "需要更多时间。"));
        scores(number, URBAN, "3");
        assertThat(whistle(number).solved()).contains(false);
        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
    }

    @Test
    void the_result_of_all_is_refused_while_somebody_is_out() {
        String number = gridWhistles("beyondStreet", URBAN, POLICE);
        reportsIn(number, URBAN);

        assertThatThrownBy(() -> coordinates(Walk.OFFICER, number, SOLVED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("whistle-somebody-is-out"));
        assertThat(walk.openTasks(number)).contains("user_coordinate", "user_signOn");
    }

    @Test
    void whoever_stays_away_is_let_go_and_blocks_nobody() {
        String number = gridWhistles("beyondStreet", URBAN, POLICE);
        reportsIn(number, URBAN);
        clock.advance(Duration.ofHours(3));
        coordinates(Walk.OFFICER, number, Map.of("decision", "release", "department", POLICE, "releaseReason", "一直未到"));

        assertThat(department(number, POLICE).state()).isEqualTo(ReportIn.State.RELEASED);
        assertThat(department(number, POLICE).late(clock.instant())).isTrue();
        assertThat(walk.openTasks(number)).doesNotContain("user_signOn").contains("user_coordinate");
        coordinates(Walk.OFFICER, number, SOLVED);
        scores(number, URBAN, "5");
        scores(number, POLICE, "1");
        assertThat(running(number)).isZero();
    }

    @Test
    void another_department_is_called_later() {
        String number = gridWhistles("beyondStreet", URBAN);
        clock.advance(Duration.ofMinutes(40));
        coordinates(Walk.OFFICER, number, Map.of("decision", "callAnother", "department", MARKET));
        clock.advance(Duration.ofMinutes(5));
        reportsIn(number, MARKET);
        reportsIn(number, URBAN);

        assertThat(department(number, MARKET).minutes()).contains(5);
        assertThat(department(number, URBAN).minutes()).contains(45);
        coordinates(Walk.OFFICER, number, SOLVED);
        scores(number, URBAN, "4");
        scores(number, MARKET, "5");
        assertThat(running(number)).isZero();
    }

    @Test
    void a_department_is_called_once_and_only_who_is_out_can_be_let_go() {
        String number = gridWhistles("beyondStreet", URBAN);
        assertRefusedField(number, Map.of("decision", "callAnother", "department", URBAN));
        assertRefusedField(number, Map.of("decision", "release", "department", MARKET, "releaseReason", "没有叫过"));
    }

    @Test
    void a_dispatcher_whistles_and_coordinates_at_the_centre() {
        String number = walk.reports("");
        Map<String, String> form = new HashMap<>(whistle("jointEnforcement", URBAN + "," + POLICE));
        form.put("decision", "whistle");
        form.put("category", "CITY-TRADE-STALL");
        form.put("nature", "complaint");
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", form);

        assertThat(whistle(number).byCentre()).isTrue();
        assertThat(walk.request(number).leadUnit()).contains("RX");
        reportsIn(number, URBAN);
        reportsIn(number, POLICE);
        coordinates(Walk.DISPATCHER, number, SOLVED);
        scores(number, URBAN, "5");
        scores(number, POLICE, "5");
        assertThat(running(number)).isZero();
    }

    @Test
    void without_a_choice_the_table_says_whom_to_call() {
        String number = walk.reports(Walk.LITTER);
        Map<String, String> form = new HashMap<>(whistle("jointEnforcement", ""));
        form.put("outcome", "whistle");
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", form);

        assertThat(whistles.reportIns(whistle(number).id()))
                .extracting(ReportIn::unit)
                .containsExactlyInAnyOrder("DEPT-SANITATION", URBAN, POLICE);
    }

    @Test
    void the_form_proposes_ground_and_departments() {
        String number = walk.reports(Walk.LITTER);
        String task = walk.task(number, "user_handleOnSpot");
        var preset =
                staff.as(Walk.OFFICER, () -> forms.draft(queries.item(task))).values();
        assertThat(preset).containsEntry("ground", "beyondStreet");
        assertThat(preset.getOrDefault("departments", "").split(",", -1))
                .containsExactlyInAnyOrder("DEPT-SANITATION", URBAN);
    }

    @Test
    void limits_are_two_office_hours_or_thirty_minutes() {
        String calm = gridWhistles("beyondStreet", URBAN);
        assertThat(department(calm, URBAN).dueAt()).contains(clock.instant().plus(Duration.ofHours(2)));
        String emergency = gridWhistles("emergency", URBAN);
        assertThat(department(emergency, URBAN).dueAt())
                .contains(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_whistle_is_called_off_when_the_resident_withdraws() {
        String number = gridWhistles("beyondStreet", URBAN);
        transaction.executeWithoutResult(status -> loop.leave(number, RequestLoop.Reason.WITHDRAWN));
        assertThat(whistle(number).endedAt()).isPresent();
        assertThat(whistle(number).solved()).isEmpty();
        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void who_took_part_does_not_call_the_resident_back() {
        String number = gridWhistles("beyondStreet", URBAN);
        reportsIn(number, URBAN);
        assertThat(handling.handledBy(number, "clerk.urban")).isTrue();
        assertThat(handling.handledBy(number, "clerk.urban.2")).isFalse();
    }

    private String gridWhistles(String ground, String... departments) {
        String number = walk.reports(Walk.LITTER);
        Map<String, String> form = new HashMap<>(whistle(ground, String.join(",", departments)));
        form.put("outcome", "whistle");
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", form);
        return number;
    }

    private static Map<String, String> whistle(String ground, String departments) {
        return Map.of("ground", ground, "meetingPlace", "榕荫路口", "urgent", "no", "departments", departments);
    }

    private void reportsIn(String number, String unit) {
        completes(CLERKS.getOrDefault(unit, ""), task(number, "user_signOn", unit), Map.of("coming", "两人"), false);
        completes(
                CLERKS.getOrDefault(unit, ""), task(number, "user_arrive", unit), Map.of("arrivedWhere", "榕荫路口"), true);
        completes(
                CLERKS.getOrDefault(unit, ""), task(number, "user_reportWork", unit), Map.of("work", "清走了占道物品"), false);
    }

    private void coordinates(String account, String number, Map<String, String> values) {
        walk.completes(account, number, "user_coordinate", values);
    }

    private void scores(String number, String unit, String score) {
        String task = jdbc.sql("""
                        select r.score_task from report_in r join whistle w on w.id = r.whistle_id
                        where w.request_number = :number and r.unit = :unit
                        """)
                .param("number", number)
                .param("unit", unit)
                .query(String.class)
                .single();
        completes(Walk.DISPATCHER, task, Map.of("score", score), false);
    }

    private void completes(String account, String task, Map<String, String> values, boolean photo) {
        staff.as(account, () -> {
            worklist.claim(task);
            if (photo) {
                forms.addPhoto(task, "arrival.jpg", photo());
            }
            forms.save(task, values);
            worklist.complete(task);
            return task;
        });
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private void assertRefusedField(String number, Map<String, String> values) {
        assertThatThrownBy(() -> coordinates(Walk.OFFICER, number, values))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys("department"));
    }

    private String task(String number, String element, String unit) {
        return jdbc.sql("""
                        select id from work_item
                        where request_number = :number and element = :element and unit = :unit and ended_at is null
                        """)
                .param("number", number)
                .param("element", element)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    private Whistle whistle(String number) {
        return whistles.ofRequest(number).get(0);
    }

    private ReportIn department(String number, String unit) {
        return whistles.reportIns(whistle(number).id()).stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyIn(
                        List.of("whistle", "report-in", "whistle-coordination").toArray(String[]::new))
                .count();
    }
}
