package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.huying.intake.Receipt;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;

/** The resident scores the answer, on the page. */
class ScoringPageTest extends Tracking {

    @Test
    void the_resident_scores_once_and_a_second_press_is_told_so() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        Cookie resident = opened(receipt);
        assertThat(page(resident, "/track/request"))
                .contains(REPLY, "id=\"reply\">答复<", "请您评价", "很不满意")
                .doesNotContain(RESULT);

        String[] score = {
            "number", receipt.number(), "contacted", "yes", "solved", "yes", "satisfaction", "fairlySatisfied"
        };
        var incomplete = send(resident, "/track/request/evaluation", "number", receipt.number(), "solved", "yes");
        var scored = send(resident, "/track/request/evaluation", score);
        var again = send(resident, "/track/request/evaluation", score);

        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(text(incomplete)).contains("请选择“是”或“否”", "checked");
        assertThat(scored.getRedirectedUrl()).isEqualTo("/track/request?done=evaluation");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("如果您刚才已经评价，它已收到");
        assertThat(page(resident, "/track/request?done=evaluation"))
                .contains("感谢您的评价", "已结案", "您评价：有人联系过您，问题解决了，比较满意。", "要求重办");
    }

    @Test
    void who_scores_it_as_not_solved_is_told_that_it_is_handled_again() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        Cookie resident = opened(receipt);
        assertThat(page(resident, "/track/request")).contains("选“否”后，诉求会退回重办");

        var scored = send(resident, "/track/request/evaluation", unsolved(receipt, ""));

        assertThat(scored.getRedirectedUrl()).isEqualTo("/track/request?done=unsolved");
        assertThat(page(resident, "/track/request?done=unsolved")).contains("感谢您的评价。问题没有解决，诉求已退回重办");
    }

    @Test
    void what_is_not_solved_is_a_message_that_comes_with_the_score_or_not_at_all() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        Cookie resident = opened(receipt);

        var tooLong = send(resident, "/track/request/evaluation", unsolved(receipt, "黑".repeat(5_001)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(text(tooLong))
                .containsPattern("<textarea\\s+name=\"unsolved\"[^>]*aria-invalid=\"true\"[^>]*>黑{5001}</textarea>")
                .containsOnlyOnce("请填写 1 至 5000 个字");
        assertThat(walk.story(receipt.number())).doesNotContain("message.sent", "evaluation.scored");

        send(resident, "/track/request/evaluation", unsolved(receipt, " 三号楼那盏还是黑的\r\n"));
        assertThat(walk.story(receipt.number())).containsSubsequence("message.sent", "evaluation.scored");
        assertThat(page(resident, "/track/request")).contains("三号楼那盏还是黑的");
    }

    @Test
    void whoever_dispatches_it_again_reads_that_it_was_not_solved_and_the_residents_words() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        Cookie resident = opened(receipt);
        send(resident, "/track/request/evaluation", unsolved(receipt, "三号楼那盏还是黑的"));

        String task = "/desk/tasks/" + walk.task(receipt.number(), "user_dispatch");
        assertThat(page(loggedIn(Walk.DISPATCHER), task))
                .containsPattern("三号楼那盏还是黑的</p>\\s*<footer><small>居民评价道路交通局的办理：问题没有解决，很不满意 · 2026-");
        assertThat(page(loggedIn(Walk.DISPATCHER), task + "?lang=en"))
                .contains("The resident scored what", "the problem is not solved, very dissatisfied");
    }

    private static String[] unsolved(Receipt receipt, String words) {
        return new String[] {
            "number",
            receipt.number(),
            "contacted",
            "no",
            "solved",
            "no",
            "satisfaction",
            "veryDissatisfied",
            "unsolved",
            words
        };
    }
}
