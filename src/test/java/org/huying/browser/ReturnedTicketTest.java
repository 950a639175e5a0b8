package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.huying.request.RequestState;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk, as clerk and dispatcher use it. */
@BrowserTest
class ReturnedTicketTest {

    @Autowired
    Walk walk;

    @Test
    void a_clerk_returns_the_dispatcher_dismisses_it_and_the_clerk_resolves(Windows windows) {
        String number = walk.reports(Walk.LAMP);
        Desk clerk = Desk.of(windows, Walk.LAMP_CLERK);
        clerk.claims(number)
                .chooses("退单")
                .chooses("不属于本部门职责")
                .writes("退单说明", "灯杆归物业。")
                .completes();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.RETURN_DISPUTED);

        Desk dispatcher = Desk.of(windows, Walk.DISPATCHER);
        dispatcher.claims(number).chooses("驳回退单").writes("裁定理由", "市政道路的灯由部门负责。").completes();

        clerk.claims(number)
                .chooses("办结")
                .writes("办理情况", "更换灯泡。")
                .writes("给居民的答复", "路灯已修好。")
                .completes();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session(Windows windows) {
        String number = walk.reports(Walk.LAMP);
        Desk clerk = Desk.of(windows, "clerk.roads");
        Page page = clerk.claims(number).page();
        String task = page.url();
        clerk.chooses("退单").writes("退单说明", "灯杆归物业，附：产权证明。");
        assertThat(page.getByText("已自动暂存")).isVisible();

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        page.getByText("提交，完成任务").click();
        page.waitForURL("**/login**");
        new LogIn(page).as("clerk.roads");

        assertThat(page).hasURL(task);
        assertThat(page.getByLabel("退单说明")).hasValue("灯杆归物业，附：产权证明。");
    }
}
