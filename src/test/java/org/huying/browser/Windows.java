package org.huying.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows that one test opens, each of another person. A script's error, a breach of the content policy or a 5xx
 * fails the test; a failed test leaves their pictures in {@code target/browser-failures}.
 */
final class Windows {

    /** Of one step, on a machine that does something else beside. */
    static final int PATIENCE_MILLIS = 30_000;

    private final Browser browser;
    private final String address;
    private final String test;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Windows(Browser browser, String address, String test) {
        this.browser = browser;
        this.address = address;
        this.test = test;
    }

    Page phone() {
        return open(onPhone());
    }

    Page phoneWithoutScripts() {
        return open(onPhone().setJavaScriptEnabled(false));
    }

    /** A staff member's screen, logged in. */
    Page desk(String account) {
        Page page = open(new NewContextOptions().setViewportSize(1366, 900));
        page.navigate("/login");
        new LogIn(page).as(account);
        return page;
    }

    private static NewContextOptions onPhone() {
        return new NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    private Page open(NewContextOptions options) {
        BrowserContext context = browser.newContext(
                options.setBaseURL(address).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            // a refused form is a 4xx that Chromium writes to its console; the pages say it in words
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onResponse(this::note);
        return page;
    }

    private void note(Response response) {
        if (response.status() >= 500) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    void close(boolean failed) {
        if (failed) {
            contexts.forEach(context -> context.pages().forEach(this::picture));
        }
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private void picture(Page page) {
        int number = contexts.indexOf(page.context()) + 1;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/browser-failures", test + "-" + number + ".png")));
    }
}
