package org.huying.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;

class AuditRoomTest extends Tracking {

    @Test
    void only_auditors_enter_and_find_the_room_in_their_navigation() throws Exception {
        assertThat(page(loggedIn("auditor"), "/audit")).contains("审计室", "href=\"/audit/looks\"");
        assertThat(page(loggedIn("auditor"), "/desk")).contains("href=\"/audit\"");
        for (String account : List.of("supervisor", "dispatcher.1", "admin", "clerk.roads")) {
            assertThat(look(loggedIn(account), "/audit").getStatus()).isEqualTo(403);
            assertThat(page(loggedIn(account), "/desk")).doesNotContain("href=\"/audit\"");
        }
        assertThat(look(nobody(), "/audit").getStatus()).isEqualTo(302);
    }
}
