package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist itself, driven: what it calls is let through, and it speaks the reader's language. */
@EngineTest
class TasklistInChromiumTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    final List<String> refused = new ArrayList<>();

    @BeforeEach
    void three_tasks_in_grid_1() {
        for (int each = 1; each <= 3; each++) {
            runtime.startProcessInstanceByKey(
                    "request-loop", "2026-000" + each, Map.of("process", "grid-handling", "unit", "G-01"));
        }
        tasks.createTaskQuery().taskDefinitionKey("user_dispatch").list().forEach(task -> tasks.complete(task.getId()));
    }

    @AfterEach
    void leave_nothing() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "test is over"));
    }

    @Test
    void an_officer_claims_and_looks_around_in_chinese_without_a_refused_call() {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = page(browser, "zh-CN");
            page.getByText("本单位待领").first().click();
            page.locator(".task-card-details, .tasks-list li.task").first().click();
            page.getByText("领取").first().waitFor();
            picture(page, "tasklist-zh-task");
            page.getByText("领取", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.getByText("退回").first().waitFor();
            page.getByText("流程图").first().click();
            page.getByText("经过").first().click();
            page.waitForTimeout(1500);
            picture(page, "tasklist-zh-claimed");
            assertThat(tasks.createTaskQuery().taskAssignee("li.grid").count()).isEqualTo(1);
            assertThat(page.locator("body").innerText())
                    .contains("呼应 Huying", "李网格", "经过")
                    .doesNotContain("migration guide", "Start process", "发起流程", "新建任务", "添加留言", "Camunda Platform");
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("zh-CN");
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void another_reader_gets_english() {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = page(browser, "en-GB");
            page.getByText("My units'").first().click();
            page.getByText("Handle on the spot").first().waitFor();
            picture(page, "tasklist-en");
            assertThat(page.locator("body").innerText())
                    .contains("Created")
                    .doesNotContain("创建于", "CREATION_DATE", "年前");
        }
    }

    private Page page(Browser browser, String locale) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(1366, 800)
                        .setHttpCredentials("li.grid", "secret")
                        .setExtraHTTPHeaders(Map.of(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString("li.grid:secret".getBytes(UTF_8)))))
                .newPage();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        page.getByText("本单位待领").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")));
    }
}
