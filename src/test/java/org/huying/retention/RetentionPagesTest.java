package org.huying.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.intake.Receipt;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionPagesTest extends Tracking {

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsDueOfOthers() {
        jdbc.sql("update request set erasure_stage = 3 where ended_at is not null")
                .update();
    }

    @Test
    void the_administrator_sees_what_is_due_erases_it_and_reads_that_it_was_done() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        evaluating.score(receipt.number(), new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        clock.advance(Duration.ofDays(200));
        Cookie admin = loggedIn("admin");
        assertThat(page(admin, "/desk/retention")).contains("路灯不亮", "otherwise", "立即删除到期的");

        var sent = send(admin, "/desk/retention");

        assertThat(sent.getRedirectedUrl()).isEqualTo("/desk/retention?done=true");
        assertThat(page(admin, "/desk/retention?done=true"))
                .contains("已执行，见下表第一行", "现在没有到期的个人信息", "<td>admin</td>")
                .doesNotContain("立即删除到期的");
    }

    @Test
    void nobody_but_administrators_may_look_or_erase() throws Exception {
        assertThat(look(loggedIn("auditor"), "/desk/retention").getStatus()).isEqualTo(403);
        assertThat(send(loggedIn("supervisor"), "/desk/retention").getStatus()).isEqualTo(403);
        assertThat(look(nobody(), "/desk/retention").getRedirectedUrl()).contains("/login");
    }

    @Test
    void the_resident_is_told_what_goes_before_asking_and_how_it_stands_after() throws Exception {
        Receipt receipt = reported();
        Cookie resident = opened(receipt);
        assertThat(page(resident, "/track/request")).contains("/track/request/erasure");
        assertThat(page(resident, "/track/request/erasure")).contains("删除后无法恢复", "30 天后", "确认删除");

        var sent = send(resident, "/track/request/erasure", "number", receipt.number());

        assertThat(sent.getRedirectedUrl()).isEqualTo("/track/request?done=erasure");
        assertThat(page(resident, "/track/request?done=erasure"))
                .contains("联系方式已删除", "您申请删除个人信息", "个人信息已删除：联系方式")
                .doesNotContain("/track/request/erasure");
    }

    @Test
    void the_api_takes_it_with_the_code_only() throws Exception {
        Receipt receipt = reported();
        String address = "/api/requests/" + receipt.number() + "/erasure";

        assertThat(done(post(address).header("X-Tracking-Code", "0000-0000-0000"), nobody())
                        .getStatus())
                .isEqualTo(404);
        assertThat(done(post(address).header("X-Tracking-Code", receipt.trackingCode()), nobody())
                        .getStatus())
                .isEqualTo(200);

        assertThat(walk.story(receipt.number())).endsWith("personal-data.erasure-asked", "personal-data.erased");
        assertThat(walk.request(receipt.number()).reachable()).isFalse();
    }

    @Test
    void who_has_not_opened_a_request_erases_nothing() throws Exception {
        String number = reported().number();

        assertThat(look(nobody(), "/track/request/erasure").getRedirectedUrl()).isEqualTo("/track");
        assertThat(send(nobody(), "/track/request/erasure", "number", number).getStatus())
                .isEqualTo(403);

        assertThat(walk.request(number).reachable()).isTrue();
    }
}
