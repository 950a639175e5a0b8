package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.huying.request.Attachments;
import org.huying.request.RequestNumbers;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Camunda Tasklist in Chinese, as the grid officer's tool. */
@BrowserTest
class OfficerInTasklistTest {

    /** No other test reports anything there. */
    private static final String BUILDING = "RX-0201-01";

    private static final String OFFICER = "grid.0201";

    @Autowired
    Walk walk;

    @Autowired
    Attachments attachments;

    @Test
    void an_officer_claims_and_settles_a_matter_with_a_photo(Windows windows) {
        ReportForm report = ReportForm.open(windows.phoneWithoutScripts())
                .says("巷口有一袋垃圾")
                .picks(Walk.LITTER)
                .stands(BUILDING);
        report.sends();
        String number = report.receipt().number();

        Page page = windows.desk(OFFICER);
        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("本单位待领").click();
        page.locator(".tasks-list li.task").getByText("现场处置并填报").click();
        assertThat(page.locator(".hy-request")).containsText(RequestNumbers.grouped(number));
        assertThat(page.locator(".hy-request")).containsText("巷口有一袋垃圾");
        page.getByText("领取", exactly()).click();
        assertThat(page.getByText("退回待领取").first()).isAttached();

        Locator form = page.locator(".hy-tasklist");
        form.getByLabel("当场解决了").check();
        form.getByLabel("办理情况").fill("与保洁员一起清运。");
        form.locator("input[type=file]").setInputFiles(Jpeg.named("IMG_0001.jpg"));
        assertThat(form.locator(".hy-photos img")).hasCount(1);
        page.getByText("提交", exactly()).click();
        assertThat(form.getByText("这一项必须填写。")).isVisible();

        form.getByLabel("给居民的答复").fill("已清运，谢谢。");
        assertThat(form.getByText("这一项必须填写。")).isHidden();
        page.getByText("提交", exactly()).click();
        assertThat(form).hasCount(0);

        assertThat(walk.openTasks(number)).doesNotContain("user_handleOnSpot");
        assertThat(attachments.ofRequest(number)).hasSize(1);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
