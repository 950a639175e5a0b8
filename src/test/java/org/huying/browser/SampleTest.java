package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.huying.audit.FilterTerms;
import org.huying.audit.Samples;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor's sample of closed cases. */
@BrowserTest
class SampleTest {

    @Autowired
    Walk walk;

    @Autowired
    Evaluating evaluating;

    @Autowired
    Samples samples;

    @Test
    void what_is_typed_about_one_case_stays_while_another_is_recorded(Windows windows) {
        closed();
        closed();
        long sample = samples.draw(FilterTerms.of(Map.of("q", "抽样乙路")), "seed", 2, "auditor");
        Page page = windows.desk("auditor");
        page.navigate("/audit/samples/" + sample);
        words(page, 1).fill("两张照片不是同一处");

        Locator second = page.locator("#case-2");
        second.getByLabel("结论").selectOption("OK");
        second.locator("button").last().click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(words(page, 1)).hasValue("两张照片不是同一处");

        // refused: the way to the case stands at the top
        page.locator("#case-1").getByLabel("结论").selectOption("CLOSED_UNSOLVED");
        words(page, 1).fill("");
        page.locator("#case-1 button").last().click();
        assertThat(page.locator(".problem a")).hasAttribute("href", "#case-1");
        assertThat(page.locator(".problem[role=alert]")).isFocused();
    }

    @Test
    void what_was_typed_is_gone_after_the_log_out(Windows windows) {
        Page page = typedAboutACase(windows);

        page.locator(".log-out button").click();

        page.waitForURL("**/login?out");
        assertThat(kept(page)).isZero();
    }

    @Test
    void what_was_typed_comes_back_after_a_session_that_ran_out(Windows windows) {
        Page page = typedAboutACase(windows);

        page.context().clearCookies();
        page.reload();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.fill("[name=account]", "auditor");
        page.fill("[name=password]", "huying-demo");
        page.keyboard().press("Enter");

        assertThat(words(page, 1)).hasValue("两张照片不是同一处");
    }

    private Page typedAboutACase(Windows windows) {
        closed();
        long sample = samples.draw(FilterTerms.of(Map.of("q", "抽样乙路")), "seed", 1, "auditor");
        Page page = windows.desk("auditor");
        page.navigate("/audit/samples/" + sample);
        words(page, 1).fill("两张照片不是同一处");
        assertThat(kept(page)).isPositive();
        return page;
    }

    private static int kept(Page page) {
        return (Integer) page.evaluate("sessionStorage.length");
    }

    private static Locator words(Page page, int place) {
        return page.locator("#case-" + place + " textarea[name=words]");
    }

    private void closed() {
        String number = walk.says("抽样乙路的路灯不亮。", Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of("outcome", "resolved", "result", "已更换灯泡", "reply", "路灯已修好。"));
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
    }
}
