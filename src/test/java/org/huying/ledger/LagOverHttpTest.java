package org.huying.ledger;

import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;

/** Where an administrator, a monitor and a balancer see that a follower is behind. */
class LagOverHttpTest extends Tracking {

    @Test
    void figures_are_for_administrators() throws Exception {
        walk.reports(Walk.LAMP);
        var asking = get("/actuator/metrics/huying.ledger.behind.entries").param("tag", "reader:numberer");
        mvc.perform(asking.with(httpBasic("admin", "huying-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measurements[0].value").value(greaterThan(0.0)));
        mvc.perform(get("/actuator/metrics").with(httpBasic("auditor", "huying-demo")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
    }

    @Test
    void everybody_may_see_one_word_and_the_node_stays_well() throws Exception {
        walk.reports(Walk.LAMP);
        clock.advance(Duration.ofHours(1));
        mvc.perform(get("/actuator/health/followers"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("BEHIND"))
                .andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/health/followers").with(httpBasic("admin", "huying-demo")))
                .andExpect(jsonPath("$.components.ledger.details.notification").exists());
    }
}
