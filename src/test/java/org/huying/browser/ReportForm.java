package org.huying.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The resident's page. */
record ReportForm(Page page) {

    static ReportForm open(Page page) {
        page.navigate("/");
        return new ReportForm(page);
    }

    ReportForm says(String words) {
        description().fill(words);
        return this;
    }

    ReportForm picks(String category) {
        page.locator("#category").selectOption(category);
        return this;
    }

    ReportForm stands(String building) {
        building().fill(building);
        return this;
    }

    ReportForm answersTo(String phone) {
        phone().fill(phone);
        return this;
    }

    void sends() {
        button("提交").click();
    }

    Locator description() {
        return page.getByLabel("什么事？");
    }

    Locator building() {
        return page.getByLabel("楼栋码");
    }

    Locator phone() {
        return page.getByLabel("电话", new Page.GetByLabelOptions().setExact(true));
    }

    /** Not the hidden one that the Return key presses. */
    Locator button(String text) {
        return page.locator("button:not([aria-hidden])")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** What a resident takes home; the page must be the receipt. */
    Receipt receipt() {
        page.getByText("已收到您的诉求").waitFor();
        Locator spoken = page.locator(".receipt .spoken");
        return new Receipt(spoken.nth(0).innerText().replace("-", ""), spoken.nth(1).innerText());
    }

    record Receipt(String number, String code) {}
}
