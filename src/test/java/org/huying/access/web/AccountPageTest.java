package org.huying.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.access.SpringTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPageTest extends SpringTown {

    private static final String NEW = "another long sentence";

    @Test
    void a_password_set_by_somebody_else_must_be_changed_first() {
        var browser = new Browser(port);
        browser.logIn("new.clerk", PASSWORD);
        assertThat(browser.get("/desk").headers().firstValue("location").orElse(""))
                .endsWith("/account");
        assertThat(browser.get("/api/work-items").body()).contains("change-password-first");
        assertThat(browser.get("/account").body()).contains("当前密码由他人设置");

        var changed = browser.submit("/account", "/account", form(PASSWORD, NEW, NEW));

        assertThat(changed.headers().firstValue("location").orElse("")).endsWith("/account?changed");
        assertThat(browser.get("/account?changed").body()).contains("密码已修改");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void changing_the_password_ends_the_other_sessions() {
        var here = new Browser(port);
        var elsewhere = new Browser(port);
        here.logIn("clerk.water", PASSWORD);
        elsewhere.logIn("clerk.water", PASSWORD);

        here.submit("/account", "/account", form(PASSWORD, NEW, NEW));

        assertThat(here.get("/desk").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(302);
        assertThat(new Browser(port).logIn("clerk.water", PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(new Browser(port).logIn("clerk.water", NEW).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, another long sentence, another long sentence, 当前密码不正确",
        "bicycle stapler moon, another long sentence, another long sentense, 两次输入的新密码不一致",
        "bicycle stapler moon, bicycle stapler moon, bicycle stapler moon, 新密码与当前密码相同",
        "bicycle stapler moon, short, short, 至少要有 10 个字符",
        "bicycle stapler moon, Password123, Password123, 太容易被猜到"
    })
    void an_unfit_change_says_what_is_wrong_and_changes_nothing(
            String old, String fresh, String again, String sentence) {
        var browser = new Browser(port);
        browser.logIn("clerk.water", PASSWORD);

        var response = browser.submit("/account", "/account", form(old, fresh, again));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains(sentence, "密码没有修改").doesNotContain(fresh);
        assertThat(new Browser(port).logIn("clerk.water", PASSWORD).statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> form(String old, String fresh, String again) {
        return Map.of("oldPassword", old, "newPassword", fresh, "again", again);
    }
}
