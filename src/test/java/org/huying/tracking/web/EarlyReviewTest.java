package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is carried over is reviewed before its date: from the page of the request, and by scripts. */
class EarlyReviewTest extends Tracking {

    @Test
    void a_supervisor_reviews_from_the_page_of_the_request_and_not_twice() throws Exception {
        String number = carriedOver();
        Cookie supervisor = loggedIn("supervisor");
        String address = "/desk/requests/" + number;
        assertThat(page(supervisor, address)).contains("提前复查挂账");
        assertThat(page(supervisor, address + "?lang=en"))
                .contains("Review before the date")
                .doesNotContain("??");

        var withoutReason = send(supervisor, address + "/early-reviews", "earlyReason", " ");
        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(text(withoutReason)).contains("请写明为什么现在复查");

        var asked = send(supervisor, address + "/early-reviews", "earlyReason", "改造提前开工");
        assertThat(asked.getRedirectedUrl()).endsWith("?done=reviewed-early");
        assertThat(page(supervisor, address + "?done=reviewed-early"))
                .contains("已转入复查", "不等到 2026-12-01，提前复查", "改造提前开工", "复查挂账")
                .doesNotContain("提前复查挂账", "??");

        var again = send(supervisor, address + "/early-reviews", "earlyReason", "再来一次");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("已在复查").doesNotContain("??");
    }

    @Test
    void nobody_else_is_offered_it_or_may() throws Exception {
        String number = carriedOver();
        for (String account : new String[] {Walk.LAMP_CLERK, Walk.DISPATCHER, "auditor"}) {
            assertThat(page(loggedIn(account), "/desk/requests/" + number)).doesNotContain("提前复查挂账");
            assertThat(send(loggedIn(account), "/desk/requests/" + number + "/early-reviews", "earlyReason", "我来")
                            .getStatus())
                    .isEqualTo(403);
            assertThat(asks(loggedIn(account), number, "{\"earlyReason\": \"我来\"}")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(asks(loggedIn("clerk.urban"), number, "{\"earlyReason\": \"我来\"}")
                        .getStatus())
                .isEqualTo(404);
        assertThat(asks(nobody(), number, "{\"earlyReason\": \"我来\"}").getStatus())
                .isEqualTo(401);
        assertThat(walk.openTasks(number)).isEmpty();
    }

    @Test
    void scripts_get_problem_details() throws Exception {
        String number = carriedOver();
        Cookie supervisor = loggedIn("supervisor");
        var empty = asks(supervisor, number, "{}");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("early-review-incomplete", "earlyReason");
        assertThat(asks(supervisor, number, "nothing").getStatus()).isEqualTo(400);

        assertThat(asks(supervisor, number, "{\"earlyReason\": \"改造提前开工\"}").getStatus())
                .isEqualTo(204);
        assertThat(walk.openTasks(number)).containsExactly("user_reviewCarryOver");
        assertThat(text(asks(supervisor, number, "{\"earlyReason\": \"再来\"}"))).contains("early-review-not-here");
    }

    private MockHttpServletResponse asks(Cookie session, String number, String body) throws Exception {
        return done(
                post("/api/requests/" + number + "/early-reviews")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                session);
    }

    private String carriedOver() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of(
                        "outcome", "carryOver",
                        "responsible", "DEPT-UTILITIES",
                        "carryOverReason", "电缆须随道路改造更换",
                        "reviewOn", "2026-12-01"));
        return number;
    }
}
