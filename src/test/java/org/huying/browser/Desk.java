package org.huying.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The staff's page with the lists, and a task's page. */
record Desk(Page page) {

    static Desk of(Windows windows, String account) {
        return new Desk(windows.desk(account));
    }

    /** Claims from the units' list; the task's page opens. */
    Desk claims(String number) {
        page.navigate("/desk?view=units");
        entry(number).getByText("领取").click();
        page.waitForURL("**/desk/tasks/**");
        return this;
    }

    Desk opens(String number) {
        page.navigate("/desk?view=mine");
        entry(number).locator(".hy-what > a").click();
        page.waitForURL("**/desk/tasks/**");
        return this;
    }

    Desk chooses(String option) {
        page.locator(".hy-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
        return this;
    }

    Desk picks(String label, String code) {
        page.getByLabel(label).selectOption(code);
        return this;
    }

    Desk writes(String label, String words) {
        page.getByLabel(label).fill(words);
        return this;
    }

    /** Back on the list, which says that it is done. */
    void completes() {
        page.getByText("提交，完成任务").click();
        page.locator(".hy-done").waitFor();
    }

    Locator entry(String number) {
        return page.locator(".hy-tasks > li:has(a[href$='/" + number + "'])");
    }
}
