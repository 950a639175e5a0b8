package org.huying.whistle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.access.CurrentStaff;
import org.huying.request.Channel;
import org.huying.town.Scenes;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.huying.whistle.ReportIn;
import org.huying.whistle.WhistleBoard;
import org.huying.whistle.WhistleFigures;
import org.huying.whistle.WhistleQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** The board, its figures, and whistling without a task at hand. */
class WhistleDeskTest extends Tracking {

    private static final String EMERGENCY = """
            {"ground": "emergency", "meetingPlace": "榕荫路口", "urgent": true, "departments": ["DEPT-EMERGENCY"]}
            """;

    @Autowired
    private WhistleQueries whistles;

    @Autowired
    private WhistleBoard board;

    @Autowired
    private WhistleFigures figures;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private Scenes scenes;

    @Test
    void an_officer_whistles_for_a_request_that_waits_there() throws Exception {
        String number = walk.reports(Walk.LITTER);
        assertThat(whistles(Walk.OFFICER, number, EMERGENCY).getStatus()).isEqualTo(201);
        assertThat(walk.openTasks(number)).containsExactly("user_coordinate", "user_signOn");
    }

    @Test
    void a_department_that_is_named_twice_is_called_once() throws Exception {
        String number = walk.reports(Walk.LITTER);
        String twice = EMERGENCY.replace("[\"DEPT-EMERGENCY\"]", "[\"DEPT-EMERGENCY\", \"DEPT-EMERGENCY\"]");
        assertThat(whistles(Walk.OFFICER, number, twice).getStatus()).isEqualTo(201);
        assertThat(walk.openTasks(number)).containsExactly("user_coordinate", "user_signOn");
    }

    @Test
    void the_coordinator_reads_where_one_meets_and_who_is_awaited_as_lines() throws Exception {
        String number = walk.reports(Walk.LITTER);
        whistles(Walk.OFFICER, number, EMERGENCY);

        assertThat(page(loggedIn(Walk.OFFICER), "/desk/tasks/" + walk.task(number, "user_coordinate")))
                .containsPattern("<p>[^<]*吹哨：[^<]*，集合地点：榕荫路口 · 2026-")
                .containsPattern("<p>已叫[^<]*，还没有报到 · 2026-")
                .doesNotContain("<blockquote>");
    }

    @Test
    void the_coordinator_reads_where_a_department_is_in_its_line() throws Exception {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", Scenes.whistle("outcome", "DEPT-URBAN"));
        scenes.comes(number);

        String task = "/desk/tasks/" + walk.task(number, "user_coordinate");
        assertThat(page(loggedIn(Walk.OFFICER), task))
                .containsPattern("<p>[^<]*已到场（报到 \\d+ 分钟），到场位置：榕荫路口 · 2026-")
                .doesNotContain("<blockquote>");
        assertThat(page(loggedIn(Walk.OFFICER), task + "?lang=en"))
                .containsPattern("is on site \\(signed on after \\d+ min\\), place: 榕荫路口 · 2026-");
    }

    @Test
    void a_whistle_for_which_nobody_waits_is_a_conflict_with_a_sentence() throws Exception {
        String number = walk.reports(Walk.LITTER);
        MockHttpServletResponse neighbour = whistles("grid.0102", number, EMERGENCY);
        assertThat(neighbour.getStatus()).isEqualTo(409);
        assertThat(neighbour.getContentAsString(StandardCharsets.UTF_8)).contains("whistle-nobody-waits");
        assertThat(whistles(Walk.OFFICER, "2611-000000-0", EMERGENCY).getStatus())
                .isEqualTo(409);
        assertThat(whistles.ofRequest(number)).isEmpty();
    }

    @Test
    void the_same_key_whistles_once_and_is_refused_for_another_whistle() throws Exception {
        String number = walk.reports(Walk.LITTER);
        String key = "whistle-0001-0001-0001";
        MockHttpServletResponse first = whistles(Walk.OFFICER, number, EMERGENCY, key);
        MockHttpServletResponse again = whistles(Walk.OFFICER, number, EMERGENCY, key);
        assertThat(again.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(whistles.ofRequest(number)).hasSize(1);
        assertThat(walk.story(number)).containsOnlyOnce("whistle.blown");

        String elsewhere = EMERGENCY.replace("榕荫路口", "桥头");
        assertThat(whistles(Walk.OFFICER, number, elsewhere, key).getStatus()).isEqualTo(422);
        assertThat(whistles(Walk.OFFICER, number, EMERGENCY, "short").getStatus())
                .isEqualTo(422);
        assertThat(whistles.ofRequest(number)).hasSize(1);
    }

    @Test
    void a_whistle_that_was_refused_keeps_no_key_and_another_request_may_use_it() throws Exception {
        String key = "whistle-0002-0002-0002";
        String number = walk.reports(Walk.LITTER);
        assertThat(whistles("grid.0102", number, EMERGENCY, key).getStatus()).isEqualTo(409);
        assertThat(whistles(Walk.OFFICER, number, EMERGENCY, key).getStatus()).isEqualTo(201);
        assertThat(whistles(Walk.OFFICER, walk.reports(Walk.LITTER), EMERGENCY, key)
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void the_api_names_each_field_that_does_not_fit() throws Exception {
        String number = walk.reports(Walk.LITTER);
        MockHttpServletResponse answer = whistles(Walk.OFFICER, number, "{\"ground\": \"boredom\"}");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("ground", "meetingPlace");
        assertThat(walk.openTasks(number)).containsExactly("user_handleOnSpot");
    }

    @Test
    void a_hazard_opens_its_own_request_and_departments_are_called_at_once() throws Exception {
        MockHttpServletResponse answer = reportsHazard(Walk.OFFICER, Walk.BUILDING, "DEPT-UTILITIES");
        assertThat(answer.getStatus()).isEqualTo(302);
        String number = String.valueOf(answer.getRedirectedUrl()).replace("/desk/requests/", "");
        assertThat(walk.request(number).channel()).isEqualTo(Channel.INSPECTION);
        assertThat(walk.request(number).leadUnit()).contains(Walk.GRID);
        assertThat(walk.openTasks(number)).containsExactly("user_coordinate", "user_signOn");
        assertThat(walk.story(number)).containsSubsequence("request.received", "whistle.blown", "whistle.called");
    }

    @Test
    void without_a_tick_the_table_says_who_comes_to_a_hazard() throws Exception {
        MockHttpServletResponse answer = reportsHazard(Walk.OFFICER, Walk.BUILDING, "");
        String number = String.valueOf(answer.getRedirectedUrl()).replace("/desk/requests/", "");
        assertThat(whistles.reportIns(whistles.ofRequest(number).get(0).id()))
                .extracting(ReportIn::unit)
                .containsExactlyInAnyOrder("DEPT-UTILITIES", "DEPT-ROADS", "DEPT-EMERGENCY");
    }

    @Test
    void an_officer_does_not_whistle_in_anothers_grid() throws Exception {
        MockHttpServletResponse answer = reportsHazard("grid.0102", Walk.BUILDING, "DEPT-UTILITIES");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("不在您的网格里");
        assertThat(status("clerk.urban", "/desk/whistles/new")).isEqualTo(403);
    }

    @Test
    void the_board_shows_who_is_missing_to_those_concerned() throws Exception {
        String number = walk.reports(Walk.LITTER);
        whistles(Walk.OFFICER, number, EMERGENCY);
        clock.advance(Duration.ofMinutes(31));

        assertThat(page(Walk.DISPATCHER, "/desk/whistles")).contains(number, "榕荫路口", "应急消防局", "超时");
        assertThat(page("clerk.emergency", "/desk/whistles")).contains(number);
        assertThat(page("clerk.police", "/desk/whistles")).doesNotContain(number);
        assertThat(page("grid.0102", "/desk/whistles")).doesNotContain(number);
        assertThat(board.inField(staff.as(Walk.OFFICER, () -> staff.require())))
                .filteredOn(each -> each.whistle().requestNumber().equals(number))
                .singleElement()
                .satisfies(each -> assertThat(each.missing()).hasSize(1));
    }

    @Test
    void a_neighbour_department_finds_no_task() throws Exception {
        String number = walk.reports(Walk.LITTER);
        whistles(Walk.OFFICER, number, EMERGENCY);
        String task = walk.task(number, "user_signOn");
        assertThat(status("clerk.emergency", "/desk/tasks/" + task)).isEqualTo(200);
        assertThat(status("clerk.police", "/desk/tasks/" + task)).isEqualTo(404);
        String coordination = walk.task(number, "user_coordinate");
        assertThat(status("grid.0102", "/desk/tasks/" + coordination)).isEqualTo(404);
        assertThat(status("clerk.emergency", "/desk/requests/" + number)).isEqualTo(200);
        assertThat(status("clerk.police", "/desk/requests/" + number)).isEqualTo(404);
    }

    @Test
    void each_figure_equals_its_list() throws Exception {
        String number = walk.reports(Walk.LITTER);
        whistles(Walk.OFFICER, number, EMERGENCY);
        clock.advance(Duration.ofMinutes(7));
        walk.completes("clerk.emergency", number, "user_signOn", Map.of());

        var month = WhistleMonth.read("2026-11", clock);
        var counted = figures.figures(month.from(), month.to());
        assertThat(counted.whistles())
                .isEqualTo(figures.blown(month.from(), month.to()).size())
                .isPositive();
        assertThat(counted.solved())
                .isEqualTo(figures.solved(month.from(), month.to()).size());
        assertThat(counted.departments())
                .isEqualTo(figures.departments(month.from(), month.to()).size());
        var reportIns = figures.reportIns(month.from(), month.to());
        assertThat(counted.reportIns()).isEqualTo(reportIns.size());
        assertThat(counted.medianMinutes()).contains(median(reportIns));
        assertThat(page("supervisor", "/desk/whistles")).contains("报到分钟中位数");
        for (String figure : new String[] {"whistles", "solved", "departments", "reportIns"}) {
            assertThat(status("supervisor", "/desk/whistles/figures/" + figure)).isEqualTo(200);
            assertThat(status("supervisor", "/api/statistics/whistles/" + figure))
                    .isEqualTo(200);
            assertThat(status(Walk.OFFICER, "/api/statistics/whistles/" + figure))
                    .isEqualTo(403);
        }
        assertThat(status("supervisor", "/api/statistics/whistles?month=soon")).isEqualTo(400);
    }

    private static double median(List<WhistleFigures.Reported> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).minutes()
                : (sorted.get(half - 1).minutes() + sorted.get(half).minutes()) / 2.0;
    }

    private MockHttpServletResponse whistles(String account, String number, String body) throws Exception {
        return whistles(account, number, body, "whistle-" + UUID.randomUUID());
    }

    private MockHttpServletResponse whistles(String account, String number, String body, String key) throws Exception {
        return mvc.perform(post("/api/requests/" + number + "/whistles")
                        .cookie(loggedIn(account))
                        .header("Idempotency-Key", key)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse reportsHazard(String account, String building, String departments)
            throws Exception {
        return mvc.perform(post("/desk/whistles/new")
                        .cookie(loggedIn(account))
                        .with(csrf())
                        .param("description", "井盖缺失，路人险些掉下去。")
                        .param("category", "UTIL-DRAIN-MANHOLE")
                        .param("building", building)
                        .param("ground", "emergency")
                        .param("meetingPlace", "榕荫路口")
                        .param("departments", departments))
                .andReturn()
                .getResponse();
    }

    private String page(String account, String address) throws Exception {
        return page(loggedIn(account), address);
    }

    private int status(String account, String address) throws Exception {
        return look(loggedIn(account), address).getStatus();
    }
}
