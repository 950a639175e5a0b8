package org.huying.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.huying.access.SpringTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BasicTest extends SpringTown {

    private Browser script = new Browser(0);

    @BeforeEach
    void startScript() {
        script = new Browser(port);
    }

    static String basic(String account, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
    }

    @Test
    void a_script_reads_and_writes_with_its_password_and_makes_no_session() {
        String me = basic("clerk.water", PASSWORD);

        assertThat(script.get("/api/work-items", "Authorization", me).body()).contains("clerk.water");
        assertThat(script.post("/api/work-items", "Authorization", me).statusCode())
                .isEqualTo(200);
        assertThat(script.cookie("SESSION")).isEmpty();
    }

    @Test
    void a_wrong_password_is_a_problem_in_the_callers_language() {
        var response = script.get(
                "/api/work-items", "Authorization", basic("clerk.water", "wrong"), "Accept-Language", "en-GB");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("urn:huying:problem:log-in-failed", "Account or password is wrong", "\"status\":401");
        assertThat(response.headers().firstValue("www-authenticate").orElse("")).doesNotContain("Basic");
    }

    @Test
    void garbage_in_the_header_is_a_problem_too() {
        for (String garbage : new String[] {"Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "basic Og=="}) {
            assertThat(script.get("/api/work-items", "Authorization", garbage).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_password_set_by_somebody_else_opens_nothing() {
        var response = script.get("/api/work-items", "Authorization", basic("new.clerk", PASSWORD));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("urn:huying:problem:change-password-first");
    }

    @Test
    void only_the_api_takes_it() {
        assertThat(script.get("/desk", "Authorization", basic("clerk.water", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(script.get("/camunda/api/engine", "Authorization", basic("clerk.water", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_call_that_was_forwarded_without_tls_is_refused() {
        var response = script.get(
                "/api/work-items", "Authorization", basic("clerk.water", PASSWORD), "X-Forwarded-For", "203.0.113.7");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("urn:huying:problem:basic-needs-tls");
    }

    @Test
    void a_password_that_a_browser_remembered_needs_the_token() {
        var response = script.post(
                "/api/work-items", "Authorization", basic("clerk.water", PASSWORD), "Sec-Fetch-Site", "cross-site");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("urn:huying:problem:page-expired");
    }
}
