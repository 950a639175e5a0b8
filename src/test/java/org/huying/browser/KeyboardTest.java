package org.huying.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.huying.request.RequestState;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reporting and handling by Tab, Space and Return. */
@BrowserTest
class KeyboardTest {

    @Autowired
    Walk walk;

    @Test
    void a_resident_reports_without_a_mouse(Windows windows) {
        Page page = windows.phone();
        ReportForm form = ReportForm.open(page);
        page.locator(".place-map path").first().waitFor();
        var keys = new Keys(page);

        keys.to(form.description()).types("井盖松动");
        keys.to(form.building()).types("rx-0302-01");
        keys.to(page.getByLabel("匿名反映")).presses("Space");
        keys.to(form.button("提交")).presses("Enter");

        assertThat(walk.request(form.receipt().number()).anonymous()).isTrue();
    }

    @Test
    void a_clerk_accepts_without_a_mouse(Windows windows) {
        String number = walk.reports(Walk.LAMP);
        Page page = windows.desk(Walk.LAMP_CLERK);
        page.navigate("/desk?view=units");
        var keys = new Keys(page);

        keys.to(new Desk(page).entry(number).locator("button")).presses("Enter");
        page.waitForURL("**/desk/tasks/**");
        keys.to(page.getByLabel("签收")).presses("Space");
        keys.to(page.getByText("提交，完成任务")).presses("Enter");
        page.locator(".hy-done").waitFor();

        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
    }
}
