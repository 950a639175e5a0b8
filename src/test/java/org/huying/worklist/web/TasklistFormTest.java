package org.huying.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.HttpCredentials;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.huying.worklist.TestVisits;
import org.huying.worklist.WorklistSlice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form as Camunda Tasklist really embeds it, in a real browser. */
@WorklistSlice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistFormTest {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    TestVisits visits;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu"))
                    .setHeadless(true));

    @AfterAll
    void close() {
        chromium.close();
        playwright.close();
    }

    @Test
    void a_form_is_filled_refused_corrected_and_completed_in_tasklist() {
        var task = visits.due("G1", clock.instant().plus(Duration.ofDays(1)), "漏水 {{1+1}}");
        var page = logIn("zh-CN");
        var bodies = completions(page);
        page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".hy-request .hy-words")).hasText("漏水 {{1+1}}");
        // the form speaks Tasklist's language, whatever the browser asks for
        var language = page.evaluate("document.documentElement.lang.split('-')[0] || 'zh'")
                .toString();
        assertThat(page.locator("[data-hy-form]")).hasAttribute("data-lang", language);
        assertThat(page.locator("[data-hy-field=result]")).isHidden();
        page.locator("[data-hy-form] input[value=resolved]").check();
        page.locator("textarea[name='f.result']").fill("换了水管");
        assertThat(page.locator("[data-hy-field=passOnReason]")).isHidden();
        page.locator("input[type=file]").setInputFiles(new FilePayload("a.png", "image/png", PIXEL));
        assertThat(page.locator("[data-hy-field=photos] li")).hasCount(1);

        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-hy-field=reply] .hy-error"))
                .hasText(language.equals("en") ? "Please fill this in." : "这一项必须填写。");
        assertThat(visits.isOpen(task)).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/tasklist-form.png")));

        page.locator("textarea[name='f.reply']").fill("已修好");
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForCondition(() -> !visits.isOpen(task));
        assertThat(bodies).singleElement().asString().contains("\"variables\":{}");
        page.context().close();
    }

    @Test
    void what_is_typed_survives_a_reload_without_saving() {
        var task = visits.in("G1");
        var page = window("en-US");
        page.navigate(address("/desk/tasks/" + task));
        page.locator("input[value=passOn]").check();
        page.locator("textarea[name='f.passOnReason']").fill("主管网坏了");
        assertThat(page.locator("[data-hy-status]")).hasText("Saved");
        page.reload();
        assertThat(page.locator("textarea[name='f.passOnReason']")).hasValue("主管网坏了");
        assertThat(page.locator("[data-hy-field=result]")).isHidden();
        page.setViewportSize(360, 740);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/desk-task.png"))
                .setFullPage(true));
        page.navigate(address("/desk?view=units"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/desk.png")));
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).isLessThanOrEqualTo(360);
        page.context().close();
    }

    private static List<String> completions(Page page) {
        var bodies = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/submit-form") || request.url().endsWith("/complete")) {
                bodies.add(request.postData());
            }
        });
        return bodies;
    }

    private Page window(String locale) {
        var context = chromium.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setHttpCredentials(new HttpCredentials("wang", "wang-secret")));
        context.setDefaultTimeout(30_000);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                System.err.println("browser: " + message.text());
            }
        });
        page.navigate(address("/desk"));
        return page;
    }

    private Page logIn(String locale) {
        var page = window(locale);
        page.navigate(address("/camunda/app/tasklist/default/"));
        page.locator("input[type=text]").fill("wang");
        page.locator("input[type=password]").fill("wang-secret");
        page.locator("button[type=submit]").click();
        page.locator(".tasks-list").first().waitFor();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
