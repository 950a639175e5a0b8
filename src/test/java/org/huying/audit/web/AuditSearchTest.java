package org.huying.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.request.RequestNumbers;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

class AuditSearchTest extends Tracking {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_request_is_found_by_each_thing_that_clerks_know_of_it_and_not_by_another() throws Exception {
        String number = reported().number();
        jdbc.sql("update request set description = '榕荫巷口Ａ灯杆100%不亮', title = '灯杆' where number = ?")
                .param(number)
                .update();
        answered(number);

        for (String term : List.of(
                "q=" + number,
                "q=" + RequestNumbers.grouped(number),
                "q=灯杆100%不",
                "q=不亮\u3000榕荫 灯杆",
                "category=" + Walk.LAMP,
                "category=ROAD",
                "channel=PAGE",
                "state=TO_SCORE",
                "unit=" + Walk.LAMPS,
                "handler=" + Walk.LAMP_CLERK,
                "receivedFrom=2020-01-01")) {
            assertThat(numbers(term)).as(term).contains(number);
        }
        for (String term : List.of(
                "q=灯杆100_不",
                "q=榕荫 井盖",
                "category=" + Walk.LITTER,
                "channel=IMPORT",
                "state=CLOSED",
                "unit=DEPT-URBAN",
                "handler=clerk.urban",
                "receivedTo=2020-01-01",
                "closedFrom=2020-01-01",
                "late=WAS",
                "reopened=1",
                "returned=1",
                "score=SATISFIED")) {
            assertThat(numbers(term + "&q=灯杆100%不")).as(term).doesNotContain(number);
        }
    }

    @Test
    void lateness_names_the_clock_and_returns_are_counted() throws Exception {
        String number = reported().number();
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_acceptTicket",
                Map.of("decision", "return", "ground", "notCompetent", "groundText", "不属于本单位职责"));
        assertThat(numbers("returned=1&q=" + number)).containsExactly(number);
        assertThat(numbers("returned=2&q=" + number)).isEmpty();
        clock.advance(Duration.ofDays(30));

        assertThat(numbers("late=IS&q=" + number)).containsExactly(number);
        assertThat(numbers("late=WAS&clock=RULING&q=" + number)).containsExactly(number);
        assertThat(numbers("late=IS&clock=CALLBACK&q=" + number)).isEmpty();
        assertThat(page(loggedIn("auditor"), "/audit?late=IS&q=" + number)).contains("有超期");

        walk.completes(
                Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "dismissed", "reason", "由路灯管理单位负责"));
        assertThat(numbers("late=IS&clock=RULING&q=" + number)).isEmpty();
        assertThat(numbers("late=WAS&clock=RULING&q=" + number)).containsExactly(number);
    }

    @Test
    void a_clock_that_is_paused_is_not_late() throws Exception {
        String number = reported().number();
        asked(number, "是哪一盏灯？");
        clock.advance(Duration.ofDays(30));

        assertThat(numbers("late=IS&clock=HANDLING&q=" + number)).isEmpty();
        assertThat(numbers("late=IS&clock=ANSWER&q=" + number)).containsExactly(number);
    }

    @Test
    void confidential_requests_are_found_too() throws Exception {
        String number = walk.reports("GOV-CONDUCT-CORRUPT");
        assertThat(numbers("category=GOV-CONDUCT-CORRUPT")).contains(number);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_while_requests_arrive() throws Exception {
        for (int i = 0; i < 55; i++) {
            jdbc.sql("update request set address = '连续翻页处' where number = ?")
                    .param(walk.reports(""))
                    .update();
        }
        String first = json("q=连续翻页处");
        assertThat(JsonPath.<Integer>read(first, "$.total")).isEqualTo(55);
        jdbc.sql("update request set address = '连续翻页处' where number = ?")
                .param(walk.reports(""))
                .update();
        String second = json("q=连续翻页处&after=" + JsonPath.read(first, "$.next"));
        String third = json("q=连续翻页处&after=" + JsonPath.read(second, "$.next"));

        List<String> all = new ArrayList<>();
        for (String page : List.of(first, second, third)) {
            all.addAll(JsonPath.<List<String>>read(page, "$.requests[*].number"));
        }
        assertThat(all).hasSize(55).doesNotHaveDuplicates();
        assertThat(third).contains("\"next\":null");
        assertThat(page(loggedIn("auditor"), "/audit?q=连续翻页处"))
                .contains("/audit?q=" + URLEncoder.encode("连续翻页处", StandardCharsets.UTF_8) + "&amp;after=HY");
    }

    @Test
    void the_page_keeps_the_filter_in_its_address_and_links_each_request_to_its_replay() throws Exception {
        String number = reported().number();
        String shown = page(loggedIn("auditor"), "/audit?state=IN_HANDLING&q=" + number);

        assertThat(shown)
                .contains("/audit/requests/" + number + "/replay", RequestNumbers.grouped(number), "共 1 件")
                .containsPattern("value=\"IN_HANDLING\"[^>]*selected");
    }

    @Test
    void what_means_nothing_is_said_at_its_field() throws Exception {
        var answer = look(loggedIn("auditor"), "/audit?state=NEVER&receivedFrom=yesterday&reopened=-1");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("有的条件无法识别");
        assertThat(text(answer)).contains("没有“NEVER”这个选项", "“yesterday”不是日期", "“-1”不是次数");
        assertThat(done(get("/api/audit/requests?score=5"), loggedIn("auditor")).getStatus())
                .isEqualTo(422);
        assertThat(done(get("/api/audit/requests"), loggedIn("supervisor")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void what_the_town_never_had_is_no_empty_answer_but_a_mistake() throws Exception {
        for (String term : List.of("category=NOPE", "area=NIX", "unit=NIX", "handler=nobody")) {
            var answer = look(loggedIn("auditor"), "/audit?" + term);
            assertThat(answer.getStatus()).as(term).isEqualTo(422);
            assertThat(text(answer)).contains("本地没有代码“" + term.replaceFirst(".*=", "") + "”");
            assertThat(done(get("/api/audit/requests?" + term), loggedIn("auditor"))
                            .getStatus())
                    .isEqualTo(422);
            assertThat(done(get("/api/audit/requests.csv?" + term), loggedIn("auditor"))
                            .getStatus())
                    .isEqualTo(422);
            assertThat(look(loggedIn("auditor"), "/audit/exports/new?" + term).getRedirectedUrl())
                    .isEqualTo("/audit?" + term);
        }
        assertThat(text(look(loggedIn("auditor"), "/audit?receivedFrom=2026-11-02&receivedTo=2026-11-01")))
                .contains("截止日期早于起始日期");
        assertThat(text(look(loggedIn("auditor"), "/audit?category=NOPE&closedFrom=soon")))
                .as("all that is wrong at once")
                .contains("本地没有代码“NOPE”", "“soon”不是日期");
    }

    @Test
    void a_term_that_is_none_is_not_passed_over() throws Exception {
        var answer = look(loggedIn("auditor"), "/audit?stat=CLOSED");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("“stat”不是检索条件", "state");
        assertThat(done(get("/api/audit/requests?stat=CLOSED"), loggedIn("auditor"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(page(loggedIn("auditor"), "/audit?state=CLOSED&lang=en")).contains("</html>");
    }

    private List<String> numbers(String terms) throws Exception {
        return JsonPath.read(json(terms), "$.requests[*].number");
    }

    private String json(String terms) throws Exception {
        return text(done(
                get(UriComponentsBuilder.fromPath("/api/audit/requests")
                        .query(terms)
                        .encode()
                        .build()
                        .toUri()),
                loggedIn("auditor")));
    }
}
