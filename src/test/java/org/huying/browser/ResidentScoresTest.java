package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.huying.browser.ReportForm.Receipt;
import org.huying.request.RequestState;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tracking page, opened with what the receipt says. */
@BrowserTest
class ResidentScoresTest {

    @Autowired
    Walk walk;

    @Test
    void a_resident_reads_the_answer_and_scores_it(Windows windows) {
        Page page = windows.phone();
        ReportForm report =
                ReportForm.open(page).says("楼道口有碎玻璃").picks(Walk.LITTER).stands("RX-0202-01");
        report.sends();
        Receipt receipt = report.receipt();
        walk.completes(
                "grid.0202",
                receipt.number(),
                "user_handleOnSpot",
                Map.of("outcome", "resolved", "result", "已清扫。", "reply", "碎玻璃已清走。"));

        page.navigate("/track");
        assertThat(AccessibilityTest.faults(page)).isEmpty();
        page.getByLabel("编号").fill(receipt.number());
        page.getByLabel("查询码").fill(receipt.code());
        page.locator("main button[type=submit]").click();
        assertThat(page.getByText("碎玻璃已清走。").first()).isVisible();
        assertThat(AccessibilityTest.faults(page)).isEmpty();

        choose(page, "办理期间有人联系过您吗", "否");
        choose(page, "问题解决了吗", "是");
        choose(page, "您对办理满意吗", "满意");
        page.getByText("提交评价").click();

        assertThat(page.getByText("感谢您的评价。")).isVisible();
        assertThat(walk.request(receipt.number()).state()).isEqualTo(RequestState.CLOSED);
        assertThat(page.url()).doesNotContain(receipt.number()).doesNotContain(receipt.code());
    }

    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }
}
