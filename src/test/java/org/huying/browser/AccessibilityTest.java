package org.huying.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** No page has a serious or critical fault by axe-core's rules. */
@BrowserTest
class AccessibilityTest {

    private static final String FAULTS =
            """
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
