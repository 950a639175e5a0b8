package org.huying.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.access.SpringTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest extends SpringTown {

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/login, 200",
        "/report/there-is-none, 404",
        "/track/there-is-none, 404",
        "/css/huying.css, 200",
        "/webjars/picocss__pico/css/pico.jade.min.css, 200",
        "/favicon.svg, 200",
        "/engine-rest/user, 404",
        "/api/requests/Q1, 404",
        "/api/ledger/head, 404",
        "/actuator/health, 200",
        "/desk, 302",
        "/desk/list, 302",
        "/account, 302",
        "/camunda/app/tasklist/default/, 302",
        "/not-named-anywhere, 404",
        "/forms/task, 401",
        "/camunda/api/engine, 401",
        "/api/work-items, 401",
        "/api/statistics/rates, 401",
        "/api/ledger/proof, 401",
        "/api/requests/Q1/history, 401",
        "/api/requests/Q1/whistles, 401",
        "/api/not-named-anywhere, 401",
        "/actuator/metrics, 401",
        "/actuator/env, 401"
    })
    void what_a_stranger_may_open(String path, int status) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda//evil.example/",
                "//evil.example",
                "/camunda/app/..%2F..%2Fapi/work-items",
                "/camunda/%2F%2Fevil.example",
                "/desk;a=b",
                "/report/..;/desk"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) {
        var response = new Browser(port).get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("location")).isEmpty();
    }

    @Test
    void a_post_from_a_script_without_session_needs_no_token() {
        assertThat(new Browser(port).post("/api/requests").statusCode()).isEqualTo(200);
    }

    @Test
    void a_post_with_a_session_cookie_needs_the_token() {
        assertThat(new Browser(port)
                        .post("/api/requests", "Cookie", "SESSION=any")
                        .statusCode())
                .isEqualTo(403);

        var browser = new Browser(port);
        browser.logIn("clerk.water", PASSWORD);
        assertThat(browser.post("/api/work-items").body()).contains("urn:huying:problem:page-expired");
        String token = Browser.tokenOf(browser.get("/desk"));
        assertThat(browser.post("/api/work-items", "X-CSRF-TOKEN", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void our_pages_run_only_our_own_scripts_and_camunda_sets_its_own_policy() {
        var page = new Browser(port).get("/login").headers();
        assertThat(page.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(page.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(page.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(page.firstValue("x-frame-options")).hasValue("SAMEORIGIN");

        var browser = new Browser(port);
        browser.logIn("clerk.water", PASSWORD);
        var tasklist = browser.get("/camunda/app/tasklist/default/").headers();
        assertThat(tasklist.firstValue("content-security-policy")).isEmpty();
    }
}
