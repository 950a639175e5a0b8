package org.huying.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.huying.access.SpringTown;
import org.huying.directory.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LoginTest extends SpringTown {

    private Browser browser = new Browser(0);

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void the_page_asked_for_before_opens_after_the_log_in() {
        HttpResponse<String> asked = browser.get("/desk/list?unit=water&page=2");
        assertThat(location(asked)).isEqualTo("/login?then=%2Fdesk%2Flist%3Funit%3Dwater%26page%3D2");

        var loggedIn = browser.submit(
                location(asked),
                "/login",
                Map.of("account", "clerk.water", "password", PASSWORD, "then", "/desk/list?unit=water&page=2"));

        assertThat(loggedIn.statusCode()).isEqualTo(302);
        assertThat(location(loggedIn)).isEqualTo("/desk/list?unit=water&page=2");
        assertThat(browser.get("/desk/list").statusCode()).isEqualTo(200);
    }

    @Test
    void one_log_in_serves_desk_api_forms_and_camunda() {
        browser.logIn("clerk.water", PASSWORD);

        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/work-items").body()).contains("clerk.water");
        assertThat(browser.get("/forms/task").body()).contains("clerk.water");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.post("/camunda/api/engine").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_is_in_the_database_holds_no_name_or_role_and_its_cookie_is_guarded() {
        HttpResponse<String> loggedIn = browser.logIn("clerk.water", PASSWORD);

        assertThat(loggedIn.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("SESSION=", "HttpOnly", "SameSite=Lax"));
        assertThat(jdbc.sql("""
                        select a.attribute_name from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id
                         where s.principal_name = 'clerk.water'
                        """).query(String.class).set())
                .containsExactlyInAnyOrder(
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME",
                        "huying.loggedInAt",
                        "huying.mustChangePassword");
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = 'clerk.water'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * 60 * 60);
    }

    @Test
    void looking_at_pages_makes_no_session() {
        browser.get("/login");
        browser.get("/");

        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void the_session_gets_another_id_by_a_new_log_in() {
        browser.logIn("clerk.water", PASSWORD);
        String before = browser.cookie("SESSION").orElseThrow().getValue();
        String token = Browser.tokenOf(browser.get("/desk"));

        browser.form("/login", token, Map.of("account", "clerk.water", "password", PASSWORD));

        assertThat(browser.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void a_log_in_form_without_token_starts_again() {
        var response = browser.form("/login", "", Map.of("account", "clerk.water", "password", PASSWORD));

        assertThat(location(response)).isEqualTo("/login?expired");
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void a_wrong_password_gets_a_sentence_and_keeps_the_account() {
        var response = browser.logIn("clerk.water", "wrong");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body())
                .contains("账号或密码不正确", "value=\"clerk.water\"")
                .doesNotContain("wrong");
    }

    @Test
    void unknown_and_inactive_accounts_and_demo_passwords_get_the_same_answer() {
        assertThat(browser.logIn("nobody.here", PASSWORD).body()).contains("账号或密码不正确");
        assertThat(browser.logIn("gone.clerk", PASSWORD).body()).contains("账号或密码不正确");
        assertThat(browser.logIn("demo.clerk", PASSWORD).body()).contains("账号或密码不正确");
    }

    @Test
    void the_log_names_no_unknown_account(CapturedOutput log) {
        browser.logIn("my-secret-Passw0rd", "x");
        browser.logIn("mysecretpassword", "x");
        browser.logIn("clerk.water", "typed-wrong");

        assertThat(log)
                .doesNotContain("my-secret-Passw0rd")
                .doesNotContain("mysecretpassword")
                .doesNotContain("typed-wrong")
                .contains("Log-in refused, unknown account", "Log-in refused, account clerk.water");
    }

    @Test
    void the_eleventh_failure_within_a_quarter_of_an_hour_must_wait() {
        for (int failure = 1; failure <= 10; failure++) {
            assertThat(browser.logIn("clerk.water", "wrong").statusCode()).isEqualTo(401);
        }

        var throttled = browser.logIn("clerk.water", PASSWORD);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("retry-after")).hasValue("90");
        assertThat(throttled.body()).contains("密码错误次数过多，请在 2 分钟后重试。");
        var script = browser.get("/api/work-items", "Authorization", BasicTest.basic("clerk.water", PASSWORD));
        assertThat(script.statusCode()).isEqualTo(429);

        clock.advance(Duration.ofSeconds(91));
        assertThat(browser.logIn("clerk.water", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_person_who_leaves_loses_the_running_session_at_once() {
        browser.logIn("clerk.water", PASSWORD);

        town.put("clerk.water", false, Role.CLERK);

        assertThat(browser.get("/api/work-items").statusCode()).isEqualTo(401);
        assertThat(location(browser.get("/desk"))).startsWith("/login");
    }

    @Test
    void a_new_duty_counts_from_the_next_request() {
        browser.logIn("clerk.water", PASSWORD);

        town.put("clerk.water", true, Role.CLERK, Role.SUPERVISOR);

        assertThat(browser.get("/api/work-items").body()).contains("\"duties\":2");
        assertThat(browser.get("/desk").body()).contains("三率");
    }

    @Test
    void after_a_shift_the_password_is_asked_again() {
        browser.logIn("clerk.water", PASSWORD);

        clock.advance(Duration.ofHours(12));

        assertThat(location(browser.get("/desk"))).startsWith("/login");
    }

    @Test
    void logging_out_ends_the_session_and_needs_a_form() {
        browser.logIn("clerk.water", PASSWORD);
        assertThat(browser.get("/logout").statusCode()).isNotEqualTo(302);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

        var out = browser.submit("/desk", "/logout", Map.of());

        assertThat(location(out)).isEqualTo("/login?out");
        assertThat(location(browser.get("/desk"))).startsWith("/login");
        assertThat(sessions()).isZero();
    }

    @Test
    void logging_out_in_camunda_logs_out_everywhere() {
        browser.logIn("clerk.water", PASSWORD);

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout").statusCode())
                .isEqualTo(204);
        assertThat(location(browser.get("/desk"))).startsWith("/login");
    }

    @Test
    void a_link_that_leads_elsewhere_after_the_log_in_is_not_followed() {
        for (String elsewhere : new String[] {"//evil.example/", "https://evil.example", "/\\evil.example", "/login"}) {
            var response = new Browser(port)
                    .submit(
                            "/login",
                            "/login",
                            Map.of("account", "clerk.water", "password", PASSWORD, "then", elsewhere));
            assertThat(location(response)).isEqualTo("/desk");
        }
    }

    @Test
    void the_first_administrator_comes_in_while_the_directory_has_none() {
        assertThat(browser.logIn("first.admin", "from the environment").statusCode())
                .isEqualTo(302);
        assertThat(location(browser.get("/desk"))).isEqualTo("/account");

        town.put("head.admin", true, Role.ADMINISTRATOR);

        assertThat(location(browser.get("/desk"))).startsWith("/login");
        assertThat(new Browser(port)
                        .logIn("first.admin", "from the environment")
                        .statusCode())
                .isEqualTo(401);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = 'clerk.water'")
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }
}
