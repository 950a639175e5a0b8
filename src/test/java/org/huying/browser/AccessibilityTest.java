package org.huying.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** No page has a serious or critical fault by axe-core's rules. */
@BrowserTest
class AccessibilityTest {

    private static final String FAULTS = """
            axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
              .filter(fault => ['serious', 'critical'].includes(fault.impact))
              .map(fault => fault.id + ': ' + fault.nodes.map(node => node.html.slice(0, 120)).join(' | ')))
            """;

    @Autowired
    Walk walk;

    @Test
    void the_residents_pages(Windows windows) {
        Page page = windows.phone();
        ReportForm form = ReportForm.open(page);
        page.locator(".place-map path").first().waitFor();
        assertThat(faults(page)).isEmpty();

        form.sends();
        page.locator("#problems").waitFor();
        assertThat(faults(page)).isEmpty();

        form.says("路牌歪了").stands("RX-0301-01").sends();
        form.receipt();
        assertThat(faults(page)).isEmpty();
    }

    @Test
    void the_log_in_and_the_staffs_pages(Windows windows) {
        Page visitor = windows.phone();
        visitor.navigate("/login");
        assertThat(faults(visitor)).isEmpty();

        String number = walk.reports(Walk.LAMP);
        Desk clerk = Desk.of(windows, Walk.LAMP_CLERK);
        clerk.page().navigate("/desk?view=units");
        assertThat(faults(clerk.page())).isEmpty();
        clerk.claims(number).chooses("退单");
        assertThat(faults(clerk.page())).isEmpty();

        Page operator = windows.desk("operator.1");
        operator.navigate("/desk/intake");
        operator.locator(".place-map path").first().waitFor();
        assertThat(faults(operator)).isEmpty();
    }

    @Test
    void the_pages_of_a_whistle(Windows windows) {
        String number = walk.reports(Walk.LITTER);
        walk.completes(
                Walk.OFFICER,
                number,
                "user_handleOnSpot",
                Map.of(
                        "outcome", "whistle",
                        "ground", "beyondStreet",
                        "meetingPlace", "榕荫路口",
                        "urgent", "yes",
                        "departments", "DEPT-URBAN"));

        Page officer = windows.desk(Walk.OFFICER);
        areWithoutFaults(
                officer,
                "/desk/whistles",
                "/desk/whistles/new",
                "/desk/requests/" + number,
                "/desk/tasks/" + walk.task(number, "user_coordinate"));
        officer.navigate("/desk/whistles/new");
        officer.locator("main button[type=submit]").click();
        officer.locator("main [aria-invalid=true]").first().waitFor();
        assertThat(faults(officer)).isEmpty();

        areWithoutFaults(windows.desk("clerk.urban"), "/desk/tasks/" + walk.task(number, "user_signOn"));
        areWithoutFaults(windows.desk("supervisor"), "/desk/whistles", "/desk/whistles/figures/whistles");
    }

    @Test
    void what_is_carried_over_and_what_stands_beside_a_form(Windows windows) {
        String lamp = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, lamp, "user_acceptTicket", Map.of("decision", "accept"));
        Page clerk = windows.desk(Walk.LAMP_CLERK);
        clerk.navigate("/desk/tasks/" + walk.task(lamp, "user_reportResult"));
        clerk.locator("#extension summary").click();
        clerk.locator("#extension button").click();
        clerk.locator("#extension [aria-invalid=true]").first().waitFor();
        assertThat(faults(clerk)).isEmpty();

        walk.completes(
                Walk.LAMP_CLERK,
                lamp,
                "user_reportResult",
                Map.of(
                        "outcome",
                        "carryOver",
                        "responsible",
                        Walk.LAMPS,
                        "carryOverReason",
                        "须待管网改造",
                        "reviewOn",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString()));
        Page visitor = windows.phone();
        areWithoutFaults(visitor, "/carried-over", "/there-is-no-such-page");
    }

    @Test
    void what_supervisors_and_administrators_look_at(Windows windows) {
        areWithoutFaults(
                windows.desk("supervisor"),
                "/desk/rates",
                "/desk/rates/" + Walk.LAMPS,
                "/desk/topics",
                "/desk/notices",
                "/desk/search?q=HY");
        areWithoutFaults(windows.desk("admin"), "/desk/deliveries", "/desk/notices", "/account");
    }

    @Test
    void the_auditors_room(Windows windows) {
        walk.reports(Walk.LITTER);
        areWithoutFaults(
                windows.desk("auditor"),
                "/audit",
                "/audit?state=RECEIVED&late=WAS&reopened=1",
                "/audit/exports",
                "/audit/exports/new?state=CLOSED",
                "/audit/samples",
                "/audit/looks");
    }

    private static void areWithoutFaults(Page page, String... addresses) {
        for (String address : addresses) {
            page.navigate(address);
            assertThat(faults(page)).as(address).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        page.evaluate(axe());
        return (List<String>) page.evaluate(FAULTS);
    }

    private static String axe() {
        try {
            return new ClassPathResource("META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
