package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.intake.Receipt;
import org.huying.request.RequestNumbers;
import org.huying.request.RequestState;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrackedRequestPageTest extends Tracking {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void number_and_code_open_the_request_however_they_are_written() throws Exception {
        Receipt receipt = reported();
        String typedNumber = receipt.number().toLowerCase(Locale.ROOT).replace("hy", "hy ");
        String typedCode = receipt.trackingCode().toLowerCase(Locale.ROOT).replace("-", " ");

        var response = send(nobody(), "/track", "number", typedNumber, "code", typedCode);

        assertThat(response.getRedirectedUrl()).isEqualTo("/track/request");
        assertThat(page(session(response), "/track/request"))
                .contains("办理中", "等待签收", "道路交通局", "楼下堆了很多东西")
                .doesNotContain("暂定", "薛一鸣", "clerk.roads", receipt.trackingCode(), "13800000001");
    }

    @Test
    void who_lost_the_code_reads_the_number_to_call() throws Exception {
        assertThat(page(nobody(), "/track")).contains("可以拨打热线 12345 或到受理窗口询问进度");
        assertThat(page(nobody(), "/track?lang=en")).contains("call the hotline 12345 or come to the counter");
    }

    @Test
    void a_wrong_code_and_an_unknown_number_get_the_same_sentence() throws Exception {
        Receipt receipt = reported();

        var wrongCode = send(nobody(), "/track", "number", receipt.number(), "code", "0000-0000-0000");
        var unknown = send(nobody(), "/track", "number", "HY26110000423", "code", receipt.trackingCode());
        var nonsense = send(nobody(), "/track", "number", "<b>x</b>", "code", "\u0000");

        for (var response : List.of(wrongCode, unknown, nonsense)) {
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(text(response)).contains("编号或查询码不对").doesNotContain("<b>x");
        }
        assertThat(text(wrongCode)).contains("value=\"" + receipt.number());
    }

    @Test
    void guessing_ends_after_ten_tries_for_a_number_and_goes_on_later() throws Exception {
        Receipt receipt = reported();
        for (int i = 0; i < 10; i++) {
            send(nobody(), "/track", "number", receipt.number(), "code", "0000-0000-000" + i);
        }

        var right = send(nobody(), "/track", "number", receipt.number(), "code", receipt.trackingCode());
        assertThat(right.getStatus()).isEqualTo(429);
        assertThat(text(right)).contains("分钟后再试");

        clock.advance(Duration.ofMinutes(20));
        assertThat(page(opened(receipt), "/track/request")).contains(receipt.number());
    }

    @Test
    void the_resident_reads_where_it_is_and_what_it_was_filed_as() throws Exception {
        assertThat(page(opened(reported()), "/track/request"))
                .contains("榕荫里1号楼", "路灯不亮")
                .doesNotContain("由街道中心确定");
    }

    @Test
    void a_question_stands_on_top_and_its_answer_lets_the_work_go_on() throws Exception {
        Receipt receipt = reported();
        asked(receipt.number(), "是哪一盏路灯？");
        Cookie resident = opened(receipt);

        assertThat(page(resident, "/track/request")).contains("请您答复", "是哪一盏路灯？", "计时暂停", "现在轮到您");
        String[] answer = {
            "number", receipt.number(), "key", key(page(resident, "/track/request")), "text", "三号楼\u0000门口那盏"
        };
        var sent = send(resident, "/track/request/messages", answer);
        var again = send(resident, "/track/request/messages", answer);

        assertThat(sent.getRedirectedUrl()).isEqualTo("/track/request?done=message");
        assertThat(again.getRedirectedUrl()).isEqualTo(sent.getRedirectedUrl());
        assertThat(walk.request(receipt.number()).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(jdbc.sql("select content from message where request_number = ? and from_resident")
                        .param(receipt.number())
                        .query(String.class)
                        .list())
                .containsExactly("三号楼门口那盏");
        assertThat(page(resident, "/track/request")).contains("您已答复，继续办理").doesNotContain("请您答复");
    }

    @Test
    void what_was_typed_survives_a_session_that_has_ended() throws Exception {
        Receipt receipt = reported();

        var closed = send(nobody(), "/track/request/messages", "number", receipt.number(), "text", "写了很久的话");
        assertThat(closed.getStatus()).isEqualTo(403);
        assertThat(text(closed)).contains("刚才填写的内容还在", "写了很久的话", receipt.number());

        var opened =
                send(nobody(), "/track", "number", receipt.number(), "code", receipt.trackingCode(), "text", "写了很久的话");
        assertThat(text(opened)).containsPattern("<textarea[^>]*name=\"text\"[^>]*>写了很久的话");
        assertThat(session(opened).getName()).isEqualTo("SESSION");
    }

    @Test
    void a_form_acts_on_the_request_that_it_was_shown_for_only() throws Exception {
        Receipt shown = reported();
        Receipt openedSince = reported();

        var response = send(opened(openedSince), "/track/request/withdrawal", "number", shown.number());

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(walk.request(shown.number()).state().ended()).isFalse();
        assertThat(walk.request(openedSince.number()).state().ended()).isFalse();
    }

    @Test
    void withdrawing_asks_first_and_cannot_be_done_twice() throws Exception {
        Receipt receipt = reported();
        Cookie resident = opened(receipt);

        assertThat(page(resident, "/track/request/withdrawal"))
                .contains("确定撤回吗", RequestNumbers.grouped(receipt.number()));
        assertThat(walk.request(receipt.number()).state().ended()).isFalse();

        send(resident, "/track/request/withdrawal", "number", receipt.number());
        assertThat(page(resident, "/track/request?done=withdrawal")).contains("您已撤回", "您撤回了诉求");
        var again = send(resident, "/track/request/withdrawal", "number", receipt.number());
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("已经办结");
    }

    @Test
    void a_closed_request_is_reopened_with_a_reason_within_thirty_days() throws Exception {
        Receipt receipt = scored();
        Cookie resident = opened(receipt);

        var bare = send(resident, "/track/request/reopening", "number", receipt.number(), "reason", " ");
        assertThat(bare.getStatus()).isEqualTo(422);
        send(resident, "/track/request/reopening", "number", receipt.number(), "reason", "又不亮了");

        assertThat(walk.request(receipt.number()).round()).isEqualTo(2);
        assertThat(page(resident, "/track/request?done=reopening")).contains("第 2 轮", "又不亮了", "已告知");
        assertThat(page(resident, "/track/request")).contains("id=\"reply\">此前的答复", REPLY);

        Receipt late = scored();
        clock.advance(Duration.ofDays(31));
        Cookie tooLate = opened(late);
        assertThat(page(tooLate, "/track/request")).doesNotContain("要求重办</button>");
        var refused = send(tooLate, "/track/request/reopening", "number", late.number(), "reason", "又不亮了");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("已超过 30 天", "又不亮了");
    }

    @Test
    void the_leads_answer_stands_while_co_handlers_still_work() throws Exception {
        Receipt receipt = walk.receives(Walk.report("", Walk.PHONE, Optional.empty()));
        walk.completes(
                Walk.DISPATCHER,
                receipt.number(),
                "user_dispatch",
                Map.of(
                        "decision",
                        "department",
                        "department",
                        Walk.LAMPS,
                        "category",
                        Walk.LAMP,
                        "nature",
                        "help",
                        "coHandlers",
                        "DEPT-POLICE"));
        walk.completes(Walk.LAMP_CLERK, receipt.number(), "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK,
                receipt.number(),
                "user_reportResult",
                Map.of("outcome", "resolved", "result", RESULT, "reply", REPLY));

        assertThat(walk.request(receipt.number()).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(page(opened(receipt), "/track/request"))
                .contains(REPLY, "id=\"reply\">答复<")
                .doesNotContain("此前的答复");
    }

    @Test
    void a_follower_sees_states_and_nobodys_words() throws Exception {
        Receipt first = reportedWithPhoto();
        Receipt follower = walk.receives(Walk.report(Walk.LAMP, Walk.PHONE, Optional.of(first.number())));
        asked(first.number(), "只问第一位的问题");
        send(opened(first), "/track/request/messages", "number", first.number(), "text", "第一位的答复");
        walk.completes(
                Walk.LAMP_CLERK,
                first.number(),
                "user_reportResult",
                Map.of("outcome", "resolved", "result", RESULT, "reply", REPLY));

        Cookie resident = opened(follower);
        assertThat(page(resident, "/track/request"))
                .contains("跟随", "等待先提出诉求的居民评价", "道路交通局已签收")
                .doesNotContain("只问第一位的问题", "第一位的答复", REPLY, RESULT, first.number());
        String photo = jdbc.sql("select id from attachment where request_number = ?")
                .param(first.number())
                .query(String.class)
                .single();
        assertThat(look(resident, "/track/photos/" + photo).getStatus()).isEqualTo(404);

        var own = look(opened(first), "/track/photos/" + photo);
        assertThat(own.getContentType()).isEqualTo("image/jpeg");
        assertThat(own.getHeader("Cache-Control")).contains("private");
        assertThat(own.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(look(nobody(), "/track/photos/" + photo).getStatus()).isEqualTo(404);
    }

    @Test
    void a_rejected_request_says_where_to_turn() throws Exception {
        Receipt receipt = walk.receives(Walk.report("", Walk.PHONE, Optional.empty()));
        walk.completes(
                Walk.DISPATCHER,
                receipt.number(),
                "user_dispatch",
                Map.of("decision", "reject", "rejectReason", "inLitigation", "referral", "请等待法院判决"));

        assertThat(page(opened(receipt), "/track/request")).contains("不予受理", "请等待法院判决");
    }

    private Receipt scored() throws Exception {
        Receipt receipt = reported();
        answered(receipt.number());
        send(
                opened(receipt),
                "/track/request/evaluation",
                "number",
                receipt.number(),
                "contacted",
                "yes",
                "solved",
                "yes",
                "satisfaction",
                "satisfied");
        assertThat(walk.request(receipt.number()).state()).isEqualTo(RequestState.CLOSED);
        return receipt;
    }

    private static String key(String page) {
        var matcher = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
