package org.huying.replay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.request.RequestNumbers;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;

class ProcessPagesTest extends Tracking {

    private static final Pattern LIST =
            Pattern.compile("href=\"(/audit/process/requests\\?[^\"]*user_reportResult[^\"]*)\"");

    @Test
    void a_figure_opens_the_requests_it_counts() throws Exception {
        String number = reported().number();
        answered(number);

        String figures = page(loggedIn("auditor"), "/audit/process?process=department-handling");
        assertThat(figures)
                .contains("次数与等待", "填报办理结果", "路径类型", "来回流转", "/api/audit/processes/department-handling/1/diagram");
        Matcher list = LIST.matcher(figures);
        assertThat(list.find()).isTrue();

        // MockMvc encodes an address itself
        assertThat(page(loggedIn("auditor"), list.group(1).replace("&amp;", "&").replace("%3A", ":")))
                .contains(RequestNumbers.grouped(number), "/audit/requests/" + number + "/replay");
        assertThat(page(loggedIn("auditor"), "/audit/process?language=en"))
                .contains("/api/audit/processes/request-loop/1/diagram");
    }

    @Test
    void processes_stand_in_the_order_in_which_a_request_comes_to_them() throws Exception {
        assertThat(page(loggedIn("auditor"), "/audit/process"))
                .containsSubsequence(
                        "<option value=\"request-loop\"",
                        "<option value=\"dispatching\"",
                        "<option value=\"handling\"",
                        "<option value=\"evaluation\"",
                        "<option value=\"review-ruling\"",
                        "</select>");
    }

    @Test
    void a_period_that_is_too_long_is_refused_in_words_and_stays_as_it_was_typed() throws Exception {
        var answer = look(loggedIn("auditor"), "/audit/process?from=2025-01-01&to=2026-11-01");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("请选择不超过 92 天的期间", "value=\"2025-01-01\"", "value=\"2026-11-01\"")
                .doesNotContain("次数与等待");
        assertThat(look(loggedIn("auditor"), "/audit/process?from=soon").getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_community_or_diagram_that_is_none_is_not_taken_for_all() throws Exception {
        var area = look(loggedIn("auditor"), "/audit/process?area=NIX");
        assertThat(area.getStatus()).isEqualTo(422);
        assertThat(text(area)).contains("没有这个社区或网格").doesNotContain("次数与等待");
        var process = look(loggedIn("auditor"), "/audit/process?process=nope");
        assertThat(process.getStatus()).isEqualTo(422);
        assertThat(text(process)).contains("没有这个流程图");
    }

    @Test
    void figures_are_for_auditors_only() throws Exception {
        assertThat(look(loggedIn("supervisor"), "/audit/process").getStatus()).isEqualTo(403);
        assertThat(look(loggedIn("supervisor"), "/audit/process/requests?figure=TASK&under=x")
                        .getStatus())
                .isEqualTo(403);
    }
}
