package org.huying.handling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CarriedOverPageTest extends Tracking {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybody_reads_why_who_and_when_but_nothing_of_the_resident() throws Exception {
        String number = carriedOver("须待管网改造（公示一）");

        String page = page(nobody(), "/carried-over");
        assertThat(page)
                .contains("须待管网改造（公示一）", "公用事业局", "2026-12-01", "2026-11-04")
                .doesNotContain(number, "楼下堆了很多东西", "林小溪", "13800000001");
        assertThat(text(done(get("/api/carried-over"), nobody())))
                .contains("须待管网改造（公示一）", "\"reviewOn\":\"2026-12-01\"")
                .doesNotContain(number, "楼下堆了很多东西");
    }

    @Test
    void confidential_categories_and_reports_never_appear() throws Exception {
        String conduct = carriedOver("不公开的原因甲");
        jdbc.sql("update request set category = 'GOV-CONDUCT-CORRUPT' where number = ?")
                .param(conduct)
                .update();
        String report = carriedOver("不公开的原因乙");
        jdbc.sql("update request set nature = 'REPORT' where number = ?")
                .param(report)
                .update();

        assertThat(page(nobody(), "/carried-over")).doesNotContain("不公开的原因");
        assertThat(text(done(get("/api/carried-over"), nobody()))).doesNotContain("不公开的原因");
    }

    @Test
    void what_is_solved_leaves_the_list() throws Exception {
        String number = carriedOver("等待验收（公示二）");
        assertThat(page(nobody(), "/carried-over")).contains("等待验收（公示二）");
        clock.set(java.time.Instant.parse("2026-12-01T02:00:00Z"));
        walk.runsDueTimers();
        walk.completes(
                "supervisor",
                number,
                "user_reviewCarryOver",
                Map.of("ruling", "resolved", "result", "已验收", "reply", "已完成。"));

        assertThat(page(nobody(), "/carried-over")).doesNotContain("等待验收（公示二）");
    }

    @Test
    void a_page_that_is_not_there_is_empty_and_still_counts() throws Exception {
        carriedOver("原因");
        assertThat(look(nobody(), "/carried-over?page=99").getStatus()).isEqualTo(200);
        assertThat(look(nobody(), "/carried-over?page=-1").getStatus()).isEqualTo(200);
        assertThat(text(done(get("/api/carried-over?page=99"), nobody()))).doesNotContain("\"total\":0");
    }

    private String carriedOver(String reason) {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of(
                        "outcome",
                        "carryOver",
                        "responsible",
                        "DEPT-UTILITIES",
                        "carryOverReason",
                        reason,
                        "reviewOn",
                        "2026-12-01"));
        return number;
    }
}
