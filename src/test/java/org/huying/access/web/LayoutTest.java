package org.huying.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.access.SpringTown;
import org.junit.jupiter.api.Test;

class LayoutTest extends SpringTown {

    @Test
    void a_page_is_chinese_unless_the_browser_asks_for_english() {
        assertThat(new Browser(port).get("/login").body()).contains("lang=\"zh-CN\"", "工作人员登录");
        assertThat(new Browser(port)
                        .get("/login", "Accept-Language", "fr, en-GB;q=0.7, zh;q=0.5")
                        .body())
                .contains("lang=\"en\"", "Staff log-in");
        assertThat(new Browser(port).get("/login", "Accept-Language", "fr").body())
                .contains("lang=\"zh-CN\"");
    }

    @Test
    void the_chosen_language_is_kept_and_nonsense_is_ignored() {
        var browser = new Browser(port);
        var english = browser.get("/login?lang=en");
        assertThat(english.body()).as("%s", english.headers()).contains("Staff log-in", "/login?lang=zh-CN");
        assertThat(browser.get("/login").body()).contains("Staff log-in");
        assertThat(browser.get("/login?lang=%3Cscript%3E").statusCode()).isEqualTo(200);
        assertThat(new Browser(port)
                        .get("/login", "Cookie", "HUYING-LANGUAGE=\"x;y")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_resident_sees_report_and_track_and_a_clerk_the_desk() {
        assertThat(new Browser(port).get("/").body())
                .contains("href=\"/report\"", "href=\"/track\"")
                .doesNotContain("href=\"/desk\"", "action=\"/logout\"");

        var browser = new Browser(port);
        browser.logIn("clerk.water", PASSWORD);
        assertThat(browser.get("/desk").body())
                .contains("href=\"/desk\"", "aria-current=\"page\"", "/camunda/app/tasklist", "action=\"/logout\"")
                .contains("名字 clerk.water")
                .doesNotContain("href=\"/report\"", "登记来电");
    }

    @Test
    void a_page_has_a_skip_link_a_main_part_and_own_styles_only() {
        String page = new Browser(port).get("/login").body();

        assertThat(page)
                .contains("href=\"#main\"", "id=\"main\"", "<main", "name=\"viewport\"", "name=\"csrf-token\"")
                .containsPattern("/css/huying-[0-9a-f]{32}\\.css")
                .contains("/webjars/picocss__pico/2.1.1/css/pico.jade.min.css")
                .doesNotContain("<script", "style=\"", "??", "demo-mark");
    }

    @Test
    void an_error_page_has_a_sentence_in_the_readers_language_and_nothing_of_the_inside() {
        var broken = new Browser(port).get("/report");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("系统出了问题", "如急需办理，请拨打热线 12345").doesNotContain("secret", "Exception");

        var missing = new Browser(port).get("/track/nowhere", "Accept-Language", "en");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("There is no such page", "/track/nowhere?lang=zh-CN")
                .doesNotContain("12345");
    }

    @Test
    void from_an_error_page_staff_find_back_to_the_desk_and_residents_to_the_start() {
        var browser = new Browser(port);
        browser.logIn("clerk.water", PASSWORD);
        assertThat(browser.get("/desk/nowhere").body())
                .contains("前往工作台", "返回首页")
                .doesNotContain("前往审计室");
        assertThat(new Browser(port).get("/track/nowhere").body())
                .contains("返回首页")
                .doesNotContain("前往");
    }

    @Test
    void an_error_of_the_api_is_a_problem() {
        var missing = new Browser(port).get("/api/requests/nowhere/at/all");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(missing.body()).contains("urn:huying:problem:http-404", "没有找到");
    }
}
