package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor's replay and the heat map, on their diagrams. */
@BrowserTest
class ReplayTest {

    /** Elements that the diagram does not colour as the table says. */
    private static final String OTHER_COLOURS = """
            () => [...document.querySelectorAll('.heat-table tbody tr')].map(row => row.dataset)
              .filter(row => row.level !== '0')
              .filter(row => !document.querySelector(
                `.heat-canvas [data-element-id="${row.element}"].heat-${row.level}`))
              .map(row => row.element)
            """;

    @Autowired
    Walk walk;

    @Autowired
    Evaluating evaluating;

    @Test
    void an_auditor_steps_through_a_case_by_keys_and_opens_a_called_process(Windows windows) {
        String number = returned();
        Page page = windows.desk("auditor");
        page.navigate("/audit/requests/" + number + "/replay");
        page.locator("#stage[data-ready=yes]").waitFor();
        assertThat(page.locator("#stage")).hasAttribute("data-shown", "request-loop");
        assertThat(page.locator(".bjs-powered-by")).isVisible();

        page.keyboard().press("End");
        assertThat(page.locator("#stage")).hasAttribute("data-shown", "department-handling");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#stage")).hasAttribute("data-shown", "handling");
        assertThat(page.locator(".replay-current[data-element-id=user_ruleOnReturn]"))
                .isVisible();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("#stage")).hasAttribute("data-shown", "department-handling");
        assertThat(page.locator(".replay-steps tr[aria-current]")).containsText("退单");

        assertThat(page.locator(".replay-canvas")).containsText("签收或退单");
        assertThat(page.locator(".replay-canvas")).not().containsText("Accept the ticket");

        page.locator(".replay-way button").first().click();
        assertThat(page.locator("#stage")).hasAttribute("data-shown", "request-loop");
        page.locator(".replay-called button")
                .filter(new FilterOptions().setHasText("派单"))
                .click();
        assertThat(page.locator("#stage")).hasAttribute("data-shown", "dispatching");
        assertThat(page.locator(".replay-passed[data-element-id=rule_route]")).isVisible();
        assertThat(AccessibilityTest.faults(page)).isEmpty();
    }

    @Test
    void a_reopened_case_begins_anew_on_the_diagram_and_says_so_above_it(Windows windows) {
        String number = scored(true);
        evaluating.reopen(number, "又堆满了");
        Page page = windows.desk("auditor");
        page.navigate("/audit/requests/" + number + "/replay");
        page.locator("#stage[data-ready=yes]").waitFor();
        assertThat(page.locator("h2.replay-lap")).containsText("第 1 轮");

        page.locator(".replay-laps button").nth(1).click();
        assertThat(page.locator("h2.replay-lap")).containsText("居民要求重办");
        assertThat(page.locator(".replay-laps [aria-current=true]")).hasText("第 2 轮");
        assertThat(page.locator(".replay-current[data-element-id=start_reopened]"))
                .isVisible();
        assertThat(page.locator(".replay-passed[data-element-id=end_closed]")).hasCount(0);
        assertThat(AccessibilityTest.faults(page)).isEmpty();

        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("h2.replay-lap")).containsText("第 1 轮");
        assertThat(page.locator(".replay-passed[data-element-id=end_closed]")).isVisible();
    }

    @Test
    void what_is_not_solved_begins_anew_within_its_run(Windows windows) {
        String number = scored(false);
        Page page = windows.desk("auditor");
        page.navigate("/audit/requests/" + number + "/replay");
        page.locator("#stage[data-ready=yes]").waitFor();

        page.locator(".replay-laps button").nth(1).click();
        assertThat(page.locator("h2.replay-lap")).containsText("没有解决");
        assertThat(page.locator(".replay-current[data-element-id=service_informSuperior]"))
                .isVisible();
        assertThat(page.locator(".replay-passed[data-element-id=call_handling]"))
                .hasCount(0);
    }

    @Test
    void the_heat_map_says_in_figures_what_it_says_in_colours(Windows windows) {
        returned();
        Page page = windows.desk("auditor");
        page.navigate("/audit/process?process=department-handling");
        page.locator(".heat-stage[data-drawn=yes]").waitFor();
        // what is warmest is told by all that waited in this town, in other tests too
        assertThat(page.locator(
                                ".heat-table tr:is([data-level='1'], [data-level='2'], [data-level='3'], [data-level='4'])")
                        .first())
                .isVisible();
        assertThat(page.evaluate(OTHER_COLOURS)).isEqualTo(List.of());
        assertThat(page.locator(".heat-badge")
                        .filter(new FilterOptions().setHasText(" · "))
                        .first())
                .isVisible();
        assertThat(AccessibilityTest.faults(page)).isEmpty();
    }

    private String scored(boolean solved) {
        String number = walk.reports(Walk.LITTER);
        walk.handlesOnTheSpot(number);
        evaluating.score(number, new Score(true, solved, Satisfaction.NEUTRAL), Via.PAGE);
        return number;
    }

    private String returned() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_acceptTicket",
                Map.of("decision", "return", "ground", "notCompetent", "groundText", "灯杆归物业"));
        walk.completes(
                Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "dismissed", "reason", "市政道路的灯由部门负责"));
        return number;
    }
}
