package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import org.huying.intake.Receipt;
import org.huying.request.RequestNumbers;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;

class RequestDeskTest extends Tracking {

    @Test
    void staff_read_everything_with_who_did_it() throws Exception {
        String number = reported().number();
        answered(number);

        assertThat(page(loggedIn("supervisor"), "/desk/requests/" + number))
                .contains(RESULT, REPLY, "薛一鸣", "138****0001", "林**", "道路交通局签收")
                .doesNotContain("13800000001", "林小溪", "查看完整联系方式");
        assertThat(page(loggedIn("supervisor"), "/desk/requests/" + number + "?lang=en"))
                .contains("What was done (internal)")
                .doesNotContain("??");
    }

    @Test
    void the_contact_opens_for_a_reason_to_who_deals_with_the_resident() throws Exception {
        String number = reported().number();
        String contact = "/desk/requests/" + number + "/contact";

        var opened = send(loggedIn(Walk.LAMP_CLERK), contact, "reason", "FURTHER_INFORMATION");
        assertThat(text(opened)).contains("13800000001", "林小溪");
        assertThat(opened.getHeader("Cache-Control")).contains("no-store");
        assertThat(walk.story(number)).contains("contact.revealed");

        var withoutReason = send(loggedIn(Walk.LAMP_CLERK), contact, "reason", "");
        assertThat(withoutReason.getStatus()).isEqualTo(422);
        assertThat(text(withoutReason)).doesNotContain("13800000001");
        assertThat(send(loggedIn("operator.1"), contact, "reason", "CUSTODIAN_RULING")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(loggedIn("auditor"), contact, "reason", "CALLBACK").getStatus())
                .isEqualTo(403);
        assertThat(send(loggedIn(Walk.CALLER), contact, "reason", "CALLBACK").getStatus())
                .isEqualTo(403);
        assertThat(send(loggedIn("clerk.urban"), contact, "reason", "CALLBACK").getStatus())
                .isEqualTo(404);
        assertThat(walk.story(number)).containsOnlyOnce("contact.revealed");
    }

    @Test
    void who_handles_writes_to_the_resident_who_reads_it_without_a_name() throws Exception {
        Receipt receipt = reported();
        Cookie clerk = loggedIn(Walk.LAMP_CLERK);
        String messages = "/desk/requests/" + receipt.number() + "/messages";

        assertThat(text(send(clerk, messages, "text", " "))).contains("请填写内容");
        send(clerk, messages, "text", "明天上午来修");

        assertThat(page(opened(receipt), "/track/request"))
                .contains("明天上午来修", "工作人员给您留言")
                .doesNotContain("薛一鸣");
        assertThat(send(loggedIn("supervisor"), messages, "text", "不归我写").getStatus())
                .isEqualTo(403);
    }

    @Test
    void the_history_is_the_ledger_itself() throws Exception {
        String number = reported().number();

        var history = done(get("/api/requests/" + number + "/history"), loggedIn("auditor"));
        assertThat(text(history))
                .contains("\"seq\":1", "\"kind\":\"request.received\"", "\"payload\":{")
                .contains("dispatching:")
                .doesNotContain("楼下堆了很多东西");
        assertThat(done(get("/api/requests/" + number + "/history"), loggedIn("clerk.urban"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/api/requests/" + number + "/history"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void search_finds_by_number_and_by_title_what_the_reader_may_see() throws Exception {
        String number = walk.says("路口的邮筒歪向马路一边。", Walk.LAMP);
        Cookie operator = loggedIn("operator.1");

        assertThat(page(operator, "/desk/search?q=" + number.toLowerCase(Locale.ROOT)))
                .contains(RequestNumbers.grouped(number), "共 1 件");
        assertThat(page(operator, "/desk/search?q=邮筒歪")).contains(RequestNumbers.grouped(number));
        assertThat(page(operator, "/desk/search?q=马路\u3000邮筒")).contains(RequestNumbers.grouped(number));
        assertThat(page(operator, "/desk/search?q=邮筒 井盖")).contains("共 0 件");
        assertThat(page(operator, "/desk/search?q=%25")).contains("共 0 件");
        assertThat(page(loggedIn("clerk.urban"), "/desk/search?q=" + number)).contains("共 0 件");
        assertThat(page(loggedIn(Walk.LAMP_CLERK), "/desk/search?q=" + number)).contains("共 1 件");
        assertThat(page(operator, "/desk/search")).contains("查找诉求");
    }

    @Test
    void a_notice_is_counted_beside_its_link_until_it_is_read() throws Exception {
        String number = reported().number();
        answered(number);
        Map<String, String> unsolved =
                Map.of("reached", "yes", "contacted", "no", "solved", "no", "satisfaction", "dissatisfied");
        clock.advance(java.time.Duration.ofDays(8));
        walk.runsDueTimers();
        walk.completes(Walk.CALLER, number, "user_callBack", unsolved);

        Cookie leader = loggedIn("leader.01a");
        String notices = page(leader, "/desk/notices");
        assertThat(notices).contains(number, "居民评价“未解决”", "class=\"count\"");
        assertThat(page(leader, "/desk/requests/" + number)).contains(number);

        var form = java.util.regex.Pattern.compile("/desk/notices/(\\d+)/read").matcher(notices);
        while (form.find()) {
            send(leader, form.group());
            assertThat(send(loggedIn("auditor"), form.group()).getStatus()).isEqualTo(404);
        }
        assertThat(page(leader, "/desk/notices")).contains(number).doesNotContain("class=\"count\"");
    }
}
