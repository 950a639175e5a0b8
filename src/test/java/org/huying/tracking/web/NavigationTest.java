package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is offered a page that they may not open. */
@Tag("one-database")
class NavigationTest extends Tracking {

    private static final Pattern LINK = Pattern.compile("<a\\s+href=\"(/(?!camunda)[^\"?#]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "auditor",
                "callback.1",
                "clerk.urban",
                "custodian",
                "dispatcher.1",
                "grid.0101",
                "lead.urban",
                "leader.street",
                "operator.1",
                "supervisor"
            })
    void each_link_in_the_head_of_the_desk_opens(String account) throws Exception {
        Cookie session = loggedIn(account);
        String desk = page(session, "/desk");
        String head = desk.substring(desk.indexOf("<header"), desk.indexOf("</header>"));
        List<String> links = LINK.matcher(head)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();

        assertThat(links).contains("/desk", "/desk/notices");
        for (String link : links) {
            assertThat(look(session, link).getStatus()).as(link).isIn(200, 302);
        }
    }
}
