package org.huying.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The address of a search is handed on, so it holds the question and nothing else. */
@BrowserTest
class SearchTest {

    @Test
    void an_auditors_search_names_only_the_terms_that_were_filled_in(Windows windows) {
        Page page = windows.desk("auditor");
        page.navigate("/audit");
        page.locator("[name=q]").fill("lamp");
        searches(page, "q=lamp");

        page.locator("[name=q]").fill("");
        page.locator("main details summary").click();
        page.locator("[name=state]").selectOption("CLOSED");
        searches(page, "state=CLOSED");
    }

    @Test
    void a_search_at_the_desk_for_nothing_asks_for_nothing(Windows windows) {
        Page page = windows.desk("supervisor");
        page.navigate("/desk/search?q=lamp");
        page.locator("[name=q]").fill("");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/desk/search\\??"));
    }

    private static void searches(Page page, String question) {
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> question.equals(URI.create(address).getQuery()));
    }
}
