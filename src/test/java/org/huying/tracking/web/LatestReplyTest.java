package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huying.intake.Receipt;
import org.huying.town.Scenes;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;

/** Departments that were called together answer like the one that handled it alone. */
class LatestReplyTest extends Tracking {

    private static final String TOGETHER = "三家联合换了线路";
    private static final String STANDS = "id=\"reply\">答复<";
    private static final String EARLIER = "id=\"reply\">此前的答复<";

    @Test
    void a_whistle_makes_the_answer_before_it_an_earlier_one_until_it_is_answered() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        notSolved(receipt);
        whistled(receipt.number(), "user_dispatch", "decision", Walk.DISPATCHER);

        assertThat(page(opened(receipt), "/track/request")).contains(EARLIER, REPLY);
        assertThat(api(receipt)).contains("\"replyStands\":false", REPLY);

        finished(receipt.number(), Walk.DISPATCHER, "yes");

        assertThat(page(opened(receipt), "/track/request")).contains(STANDS, ">" + TOGETHER + "</blockquote>", "请您评价");
        assertThat(api(receipt)).contains("\"replyStands\":true", "\"reply\":\"" + TOGETHER);
    }

    @Test
    void the_answer_to_a_first_whistle_is_the_answer() throws Exception {
        Receipt receipt = walk.receives(Walk.report(Walk.LITTER, Walk.PHONE, Optional.empty()));
        whistled(receipt.number(), "user_handleOnSpot", "outcome", Walk.OFFICER);
        assertThat(page(opened(receipt), "/track/request")).doesNotContain("id=\"reply\"");

        finished(receipt.number(), Walk.OFFICER, "yes");

        assertThat(page(opened(receipt), "/track/request")).contains(STANDS, ">" + TOGETHER + "</blockquote>", "请您评价");
    }

    @Test
    void what_is_dispatched_after_a_whistle_makes_its_answer_an_earlier_one() throws Exception {
        Receipt receipt = walk.receives(Walk.report(Walk.LITTER, Walk.PHONE, Optional.empty()));
        whistled(receipt.number(), "user_handleOnSpot", "outcome", Walk.OFFICER);
        finished(receipt.number(), Walk.OFFICER, "no");
        assertThat(page(opened(receipt), "/track/request")).contains(EARLIER, TOGETHER);
        clock.advance(Duration.ofMinutes(10));
        dispatched(receipt.number());
        assertThat(page(opened(receipt), "/track/request")).contains(EARLIER, TOGETHER);

        answered(receipt.number());

        assertThat(page(opened(receipt), "/track/request")).contains(STANDS, ">" + REPLY + "</blockquote>");
    }

    private void notSolved(Receipt receipt) throws Exception {
        String[] score = {"number", receipt.number(), "contacted", "yes", "solved", "no", "satisfaction", "dissatisfied"
        };
        Cookie resident = opened(receipt);
        send(resident, "/track/request/evaluation", score);
        assertThat(walk.openTasks(receipt.number())).containsExactly("user_dispatch");
    }

    private void whistled(String number, String element, String decidedBy, String account) {
        Map<String, String> values = Scenes.whistle(decidedBy, "DEPT-URBAN");
        if (element.equals("user_dispatch")) {
            values.put("category", Walk.LAMP);
            values.put("nature", "help");
        }
        walk.completes(account, number, element, values);
    }

    /** Nobody came, and whoever coordinates answers. */
    private void finished(String number, String account, String solved) {
        walk.completes(
                account,
                number,
                "user_coordinate",
                Map.of("decision", "release", "department", "DEPT-URBAN", "releaseReason", "一直未到"));
        walk.completes(
                account,
                number,
                "user_coordinate",
                Map.of("decision", "finish", "solved", solved, "result", RESULT, "reply", TOGETHER));
        walk.completes(Walk.DISPATCHER, number, "user_scoreReportIn", Map.of("score", "3"));
    }

    private void dispatched(String number) {
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "department", "department", Walk.LAMPS, "category", Walk.LAMP, "nature", "help"));
    }

    private String api(Receipt receipt) throws Exception {
        return text(done(
                get("/api/requests/" + receipt.number()).header("X-Tracking-Code", receipt.trackingCode()), nobody()));
    }
}
