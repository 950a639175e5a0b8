package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;

/** Imported requests arrive in thousands; what happens to one later is told like anything else. */
class TellingOfImportsTest extends NotifyingTown {

    @Test
    void that_imported_requests_came_in_is_told_in_digests_only() {
        String number = imported(Walk.LAMP);
        tellsAll(number);
        sendsAll();

        assertThat(mailTo(CLERK_MAIL)).isEmpty();
        assertThat(states(number)).contains("WAITING");
    }

    @Test
    void a_whistle_on_an_imported_request_leaves_at_once() {
        String number = imported(Walk.LAMP);
        tells(entry(900_007, number, "whistle.called", "{\"unit\":\"DEPT-ROADS\"}"));
        tells(entry(900_008, number, "return.ruled", "{\"upheld\":false,\"unit\":\"DEPT-ROADS\"}"));
        sendsAll();

        assertThat(mailTo(CLERK_MAIL))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains("Whistle, please report in on site: " + number))
                .anySatisfy(mail -> assertThat(mail).contains("The return was not upheld"));
        assertThat(texted()).singleElement().asString().contains("\"text\":\"[Huying] Whistle");
    }

    @Test
    void an_imported_request_that_a_person_dispatches_is_told_like_any_other() {
        String number = imported("");
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "department", "category", Walk.LAMP, "nature", "help", "department", "DEPT-ROADS"));
        tellsAll(number);
        sendsAll();

        assertThat(mailTo(CLERK_MAIL)).singleElement().asString().contains("is assigned to your unit: " + number);
    }

    private String imported(String category) {
        String number = walk.reports(category);
        jdbc.sql("update request set channel = 'IMPORT' where number = :number")
                .param("number", number)
                .update();
        return number;
    }
}
