package org.huying.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huying.access.CurrentStaff;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisibilityTest extends Tracking {

    private static final List<String> CENTRE =
            List.of("operator.1", "dispatcher.1", "callback.1", "supervisor", "auditor");

    @Autowired
    private Visibility visibility;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_centre_sees_every_request_that_is_not_confidential() {
        String open = reported().number();
        String confidential = confidential();

        assertThat(CENTRE).allMatch(account -> sees(account, open));
        assertThat(List.of("operator.1", "supervisor", "callback.1")).noneMatch(account -> sees(account, confidential));
    }

    @Test
    void an_auditor_sees_every_request() {
        assertThat(sees("auditor", reported().number())).isTrue();
        assertThat(sees("auditor", confidential())).isTrue();
    }

    @Test
    void whoever_has_to_work_on_a_confidential_request_sees_it() {
        String confidential = confidential();
        assertThat(sees("dispatcher.1", confidential)).isTrue();

        walk.completes(
                Walk.DISPATCHER,
                confidential,
                "user_dispatch",
                Map.of(
                        "decision",
                        "department",
                        "department",
                        "DEPT-DISCIPLINE",
                        "category",
                        "GOV-CONDUCT-CORRUPT",
                        "nature",
                        "report"));

        assertThat(sees("clerk.discipline", confidential)).isTrue();
        assertThat(sees("dispatcher.1", confidential)).isTrue();
        assertThat(sees("dispatcher.2", confidential)).isFalse();
        assertThat(sees("leader.01", confidential)).isFalse();
        assertThat(sees(Walk.OFFICER, confidential)).isFalse();
    }

    @Test
    void officers_and_leaders_see_their_own_areas() {
        String number = reported().number();

        assertThat(List.of(Walk.OFFICER, "leader.01a", "leader.01", "leader.street"))
                .allMatch(account -> sees(account, number));
        assertThat(List.of("grid.0102", "leader.02", "leader.02a")).noneMatch(account -> sees(account, number));
    }

    @Test
    void a_department_sees_what_it_has_or_had() {
        String number = reported().number();
        assertThat(sees("clerk.urban", number)).isFalse();

        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_acceptTicket",
                Map.of("decision", "return", "ground", "notCompetent", "groundText", "归公用事业局"));
        walk.completes(Walk.DISPATCHER, number, "user_ruleOnReturn", Map.of("ruling", "upheld", "reason", "有理"));
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of(
                        "decision",
                        "department",
                        "department",
                        "DEPT-UTILITIES",
                        "category",
                        Walk.LAMP,
                        "nature",
                        "help"));

        assertThat(sees("clerk.utilities", number)).isTrue();
        assertThat(sees(Walk.LAMP_CLERK, number)).isTrue();
        assertThat(mayContact("clerk.utilities", number)).isTrue();
        assertThat(mayContact(Walk.LAMP_CLERK, number)).isFalse();
    }

    @Test
    void neither_custodian_nor_administrator_reads_requests() {
        String number = reported().number();

        assertThat(List.of("custodian", "admin")).noneMatch(account -> sees(account, number));
        assertThat(sees("supervisor", "HY26110000423")).isFalse();
    }

    @Test
    void the_callback_officer_contacts_whom_the_own_task_names() {
        String number = reported().number();
        answered(number);
        clock.advance(java.time.Duration.ofDays(8));
        walk.runsDueTimers();

        assertThat(mayContact(Walk.CALLER, number)).isFalse();
        walk.claims(Walk.CALLER, number, "user_callBack");
        assertThat(mayContact(Walk.CALLER, number)).isTrue();
        assertThat(mayContact("callback.2", number)).isFalse();
        assertThat(mayContact("auditor", number)).isFalse();
    }

    /** About staff conduct; put before a dispatcher, whatever the routing table says of it. */
    private String confidential() {
        String number = walk.reports("");
        jdbc.sql("update request set category = 'GOV-CONDUCT-CORRUPT' where number = ?")
                .param(number)
                .update();
        return number;
    }

    private boolean sees(String account, String number) {
        return current.as(account, () -> visibility.mayRead(current.require(), number));
    }

    private boolean mayContact(String account, String number) {
        return current.as(account, () -> visibility.mayContact(current.require(), number));
    }
}
