package org.huying.browser;

import com.microsoft.playwright.Page;

/** The log-in page. */
record LogIn(Page page) {

    static final String PASSWORD = "huying-demo";

    /** Leaves the page for where the person wanted to go. */
    void as(String account) {
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
