package org.huying.handling.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.huying.handling.Handling;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** The forms beside a task's own form, sent as a browser without scripts sends them. */
class AsidesDeskTest extends Tracking {

    private static final String TOO_LONG = "等".repeat(2001);
    private static final String STRANGE = "<b>'; drop table request; --</b> བོད་ཡིག 🚧";
    private static final String STRANGE_ON_A_PAGE = "&lt;b&gt;&#39;; drop table request; --&lt;/b&gt; བོད་ཡིག 🚧";

    @Autowired
    private Handling handling;

    @Autowired
    private TransactionTemplate transaction;

    private String number = "";
    private String task = "";

    @BeforeEach
    void a_department_works() {
        number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        task = "/desk/tasks/" + walk.task(number, "user_reportResult");
    }

    @Test
    void a_clerk_asks_for_more_time_and_reads_that_it_is_asked() throws Exception {
        Cookie clerk = loggedIn(Walk.LAMP_CLERK);

        MockHttpServletResponse answer = send(clerk, task + "/extension", "days", " 3 ", "reason", "等待配件");

        assertThat(answer.getRedirectedUrl()).isEqualTo(task);
        assertThat(page(clerk, task)).contains("已提交，等待本部门负责人决定。").doesNotContain("aria-invalid=\"true\"");
        assertThat(walk.openTasks(number)).containsExactly("user_decideExtension", "user_reportResult");
    }

    @Test
    void what_does_not_fit_comes_back_beside_its_field_and_is_not_shown_again() throws Exception {
        Cookie clerk = loggedIn(Walk.LAMP_CLERK);

        send(clerk, task + "/extension", "days", "40", "reason", TOO_LONG);

        assertThat(page(clerk, task))
                .contains("value=\"40\"", TOO_LONG, "请填 1 到 30 之间的整数。", "最多 2,000 个字", "aria-invalid=\"true\"");
        assertThat(page(clerk, task)).doesNotContain("value=\"40\"", TOO_LONG, "aria-invalid=\"true\"");
        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
    }

    @Test
    void strange_words_come_back_as_they_were_typed() throws Exception {
        Cookie clerk = loggedIn(Walk.LAMP_CLERK);

        send(clerk, task + "/extension", "days", "三天", "reason", STRANGE);

        assertThat(page(clerk, task))
                .contains("value=\"三天\"", STRANGE_ON_A_PAGE)
                .doesNotContain(STRANGE);
    }

    @Test
    void a_second_request_for_more_time_is_refused_with_a_reason() throws Exception {
        Cookie clerk = loggedIn(Walk.LAMP_CLERK);
        send(clerk, task + "/extension", "days", "3", "reason", "等待配件");
        assertThat(page(clerk, task)).contains("已提交，等待本部门负责人决定。");

        send(clerk, task + "/extension", "days", "5", "reason", "还是等待配件");

        assertThat(page(clerk, task)).contains("已有一次延期申请等待决定。");
        assertThat(walk.openTasks(number)).containsExactly("user_decideExtension", "user_reportResult");
    }

    @Test
    void an_interim_reply_that_says_nothing_is_asked_for_again() throws Exception {
        transaction.executeWithoutResult(status -> handling.demandInterimReply(number, "test"));
        Cookie clerk = loggedIn(Walk.LAMP_CLERK);

        send(clerk, task + "/interim-reply", "text", " \t\u0000\u0007 ");
        assertThat(page(clerk, task)).contains("id=\"interim-reply\"", "请填写内容，最多 5,000 个字。");

        send(clerk, task + "/interim-reply", "text", STRANGE);
        assertThat(page(clerk, task)).contains(STRANGE_ON_A_PAGE).doesNotContain("id=\"interim-reply\"", STRANGE);
    }

    @Test
    void a_neighbour_learns_nothing_and_changes_nothing() throws Exception {
        Cookie neighbour = loggedIn("clerk.police");

        send(neighbour, task + "/extension", "days", "3", "reason", "与我无关");
        MockHttpServletResponse page = look(neighbour, task);

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(text(page)).doesNotContain(number, "路灯");
        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
    }

    @Test
    void after_a_session_ended_the_log_in_leads_back_to_the_task() throws Exception {
        MockHttpServletResponse answer = send(new Cookie("SESSION", "bm9uZQ=="), task + "/extension", "days", "3");

        assertThat(answer.getRedirectedUrl()).startsWith("/login?expired");
    }
}
