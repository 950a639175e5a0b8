package org.huying.access;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.huying.database.TestClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The module access alone on a real port and a real database, with stand-ins for the pages of other modules. */
@EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan(
        basePackages = "org.huying",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.huying\\.(?!access|problem|\\w+Configuration).*"))
public class AccessSlice {

    @Bean
    TestTown town() {
        return new TestTown();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    }

    /** Pages of other modules. */
    @Controller
    @TestComponent // not part of the whole application's tests
    static class OtherPages {

        @GetMapping({"/", "/desk", "/desk/list", "/camunda/app/tasklist/default/"})
        String page() {
            return "access/login";
        }

        @GetMapping("/report")
        String broken() {
            throw new IllegalStateException("secret of the inside");
        }
    }

    /** Calls of other modules. */
    @RestController
    @TestComponent
    static class OtherCalls {

        private final CurrentStaff staff;

        OtherCalls(CurrentStaff staff) {
            this.staff = staff;
        }

        @GetMapping({"/api/work-items", "/api/requests/{number}/history", "/forms/task", "/camunda/api/engine"})
        Map<String, Object> me() {
            Staff me = staff.require();
            return Map.of("account", me.account(), "duties", me.duties().size());
        }

        @PostMapping({"/api/requests", "/api/work-items", "/camunda/api/engine"})
        Map<String, String> post() {
            return Map.of("done", "yes");
        }

        @GetMapping("/api/requests/who")
        Map<String, String> who() throws Exception {
            Callable<String> account = () -> staff.require().account();
            return Map.of("account", account.call());
        }
    }
}
