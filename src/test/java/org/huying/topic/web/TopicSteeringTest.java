package org.huying.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.evaluation.RatingMonth;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.topic.Course;
import org.huying.topic.Course.Mean;
import org.huying.topic.Course.Phase;
import org.huying.topic.TopicQueries;
import org.huying.topic.Topics;
import org.huying.topic.Topics.Plan;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** The project of a month is changed and closed, and its effect is shown. */
class TopicSteeringTest extends Tracking {

    private static final Plan PLAN = new Plan("DEPT-ROADS", "更换电缆", "2044-06-30");

    @Autowired
    private Topics topics;

    @Autowired
    private TopicQueries queries;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void each_change_is_an_entry_and_the_earlier_plan_stays_readable() throws Exception {
        RatingMonth month = project("2041-02");
        Cookie supervisor = loggedIn("supervisor");

        assertThat(change(supervisor, "2041-02", "DEPT-UTILITIES", "更换电缆和灯头", "2044-09-30", 0)
                        .getRedirectedUrl())
                .isEqualTo("/desk/topics#2041-02");
        assertThat(change(supervisor, "2041-02", "DEPT-UTILITIES", "更换电缆和灯头", "2044-09-30", 0)
                        .getStatus())
                .as("the same again")
                .isEqualTo(302);

        assertThat(queries.topic(month).orElseThrow())
                .returns("DEPT-UTILITIES", topic -> topic.owner())
                .returns(1, topic -> topic.changes());
        assertThat(queries.earlier(month)).singleElement().returns("更换电缆", earlier -> earlier.measures());
        assertThat(story("2041-02")).containsExactly("topic.proposed", "topic.opened", "topic.changed");
        assertThat(ledger.ofRequest("-topic-2041-02"))
                .noneMatch(entry -> entry.payload().contains("灯头"));
        assertThat(page(supervisor, "/desk/topics"))
                .contains("更换电缆和灯头", "2044-09-30", "公用事业局", "调整过 1 次", "道路交通局，期限 2044-06-30");
    }

    @Test
    void who_wrote_on_an_older_plan_is_told_so() throws Exception {
        RatingMonth month = project("2041-05");
        topics.change(month, new Plan("DEPT-ROADS", "先查后换", "2044-06-30"), 0, "supervisor");

        var late = change(loggedIn("supervisor"), "2041-05", "DEPT-ROADS", "全部更换", "2044-06-30", 0);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("别人已调整");
        assertThat(queries.topic(month).orElseThrow().measures()).isEqualTo("先查后换");
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_typed() throws Exception {
        RatingMonth month = project("2041-08");
        Cookie supervisor = loggedIn("supervisor");

        var wrong = change(supervisor, "2041-08", "DEPT-NOBODY", "写了很久的措施", "2001-01-01", 0);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("写了很久的措施", "请选择责任单位", "请填写今天以后的日期").doesNotContain("??");
        assertThat(change(supervisor, "2041-08", "\0", "a\0b", "\0", 0).getStatus())
                .isEqualTo(422);
        assertThat(change(supervisor, "2041-08", "DEPT-ROADS", "长".repeat(2_001), "2044-06-30", 0)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(supervisor, "/desk/topics/2041-08/change", "seen", "many")
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(supervisor, "/desk/topics/2041-08/closing", "conclusion", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(queries.topic(month).orElseThrow().changes()).isZero();
        assertThat(look(supervisor, "/desk/topics/2041-08/change?lang=en").getStatus())
                .isEqualTo(302);
    }

    @Test
    void an_end_that_has_passed_may_stay_when_something_else_is_changed() {
        RatingMonth month = project("2041-11");
        clock.set(Instant.parse("2045-01-01T02:00:00Z"));

        topics.change(month, new Plan("DEPT-ROADS", "收尾", "2044-06-30"), 0, "supervisor");
        assertThat(queries.topic(month).orElseThrow().measures()).isEqualTo("收尾");
        assertThatThrownBy(() -> topics.change(month, new Plan("DEPT-ROADS", "收尾", "2044-12-31"), 1, "supervisor"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys("endsOn"));
    }

    @Test
    void a_closed_project_shows_what_was_before_and_after_and_is_changed_no_more() throws Exception {
        made("2042-01-10T02:00:00Z", 2);
        made("2042-03-20T02:00:00Z", 3);
        RatingMonth month = project("2042-03");
        made("2042-05-20T02:00:00Z", 1);
        clock.set(Instant.parse("2042-05-25T02:00:00Z"));
        Cookie supervisor = loggedIn("supervisor");
        assertThat(send(supervisor, "/desk/topics/2042-03/closing", "conclusion", "电缆已全部更换")
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(supervisor, "/desk/topics/2042-03/closing", "conclusion", "电缆已全部更换")
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(supervisor, "/desk/topics/2042-03/closing", "conclusion", "别的话")
                        .getStatus())
                .isEqualTo(409);
        assertThat(change(supervisor, "2042-03", "DEPT-ROADS", "再改", "2044-06-30", 0)
                        .getStatus())
                .isEqualTo(409);

        clock.set(Instant.parse("2042-08-01T02:00:00Z"));
        Cookie later = loggedIn("supervisor");
        Course course = queries.course(queries.topic(month).orElseThrow());
        assertThat(course.months())
                .extracting(Course.Counted::phase)
                .containsExactly(
                        Phase.BEFORE,
                        Phase.BEFORE,
                        Phase.BEFORE,
                        Phase.GREW,
                        Phase.PROJECT,
                        Phase.PROJECT,
                        Phase.PROJECT,
                        Phase.AFTER,
                        Phase.AFTER);
        assertThat(course.means())
                .as("the running month has no part in a mean")
                .containsExactly(
                        new Mean(Phase.BEFORE, 3, new BigDecimal("0.7")),
                        new Mean(Phase.GREW, 1, new BigDecimal("3.0")),
                        new Mean(Phase.PROJECT, 3, new BigDecimal("1.3")),
                        new Mean(Phase.AFTER, 1, new BigDecimal("0.0")));
        assertThat(story("2042-03")).containsExactly("topic.proposed", "topic.opened", "topic.closed");
        assertThat(page(later, "/desk/topics"))
                .contains("已于 2042-05-25 结题", "电缆已全部更换", "结题之后", "月均（3 个完整月）")
                .doesNotContain("??");
        assertThat(page(later, "/desk/topics?lang=en"))
                .contains("Closed on 2042-05-25", "after it was closed")
                .doesNotContain("??");
        assertThat(text(done(get("/api/statistics/topics"), later)))
                .contains("\"closedAt\":\"2042-05-25", "{\"phase\":\"PROJECT\",\"months\":3,\"mean\":1.3}");
    }

    @Test
    void only_a_supervisor_steers_and_only_what_is_a_project() throws Exception {
        project("2043-06");
        for (String account : List.of("dispatcher.1", "leader.01", "auditor", "clerk.roads")) {
            assertThat(change(loggedIn(account), "2043-06", "DEPT-ROADS", "我来改", "2044-06-30", 0)
                            .getStatus())
                    .isEqualTo(403);
            assertThat(send(loggedIn(account), "/desk/topics/2043-06/closing", "conclusion", "完")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(page(loggedIn("auditor"), "/desk/topics")).doesNotContain("调整方案", "确定结题");
        Cookie supervisor = loggedIn("supervisor");
        assertThat(change(supervisor, "2019-01", "DEPT-ROADS", "措施", "2044-06-30", 0)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(supervisor, "/desk/topics/never/closing", "conclusion", "完")
                        .getStatus())
                .isEqualTo(400);
    }

    private RatingMonth project(String label) {
        RatingMonth month = RatingMonth.read(label).orElseThrow();
        made(label + "-10T02:00:00Z", 3);
        topics.propose(month);
        clock.set(month.ends().atDay(25).atStartOfDay().toInstant(ZoneOffset.UTC));
        topics.open(month, Walk.LAMP, PLAN, "supervisor");
        return month;
    }

    private MockHttpServletResponse change(
            Cookie session, String month, String owner, String measures, String endsOn, int seen) throws Exception {
        return send(
                session,
                "/desk/topics/" + month + "/change",
                "owner",
                owner,
                "measures",
                measures,
                "endsOn",
                endsOn,
                "seen",
                String.valueOf(seen));
    }

    private void made(String at, int times) {
        clock.set(Instant.parse(at));
        for (int i = 0; i < times; i++) {
            String number = walk.reports("");
            jdbc.sql("update request set category = ?, made_at = ? where number = ?")
                    .params(Walk.LAMP, Instant.parse(at).atOffset(ZoneOffset.UTC), number)
                    .update();
        }
    }

    private List<String> story(String month) {
        return ledger.ofRequest("-topic-" + month).stream()
                .map(LedgerEntry::kind)
                .toList();
    }
}
