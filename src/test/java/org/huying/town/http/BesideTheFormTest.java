package org.huying.town.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.HuyingApplication;
import org.huying.handling.Handling;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does beside a task's form, on the desk, in Tasklist and by script. */
@SpringBootTest(
        classes = {HuyingApplication.class, TownTest.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huying.home=target/town-test-${huying.test.fork:alone}",
            "huying.ledger.background=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@Tag("one-database")
class BesideTheFormTest extends TownTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Handling handling;

    @Autowired
    private TransactionTemplate transaction;

    private String number = "";
    private String task = "";

    @BeforeEach
    void a_department_works() {
        number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        task = walk.task(number, "user_reportResult");
    }

    @Test
    void desk_and_tasklist_offer_more_time_and_say_what_is_left_in_working_time() {
        var clerk = new Person(port, Walk.LAMP_CLERK);

        assertThat(clerk.get("/desk/tasks/" + task).body())
                .contains("id=\"extension\"", "name=\"days\"", "name=\"reason\"", "5 个工作日");
        assertThat(clerk.get("/forms/user_reportResult?taskId=" + task + "&lang=en")
                        .body())
                .contains("/desk/tasks/" + task + "#extension", "5 working days left");
    }

    @Test
    void a_script_asks_once_and_reads_why_not_again() {
        var clerk = new Person(port, Walk.LAMP_CLERK);
        String address = "/api/work-items/" + task + "/extension";

        var incomplete = clerk.post(address, "{\"days\":0}");
        var first = clerk.post(address, "{\"days\":3,\"reason\":\"等待配件\"}");
        var second = clerk.post(address, "{\"days\":3,\"reason\":\"等待配件\"}");

        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("extension-invalid", "days", "reason");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("extension-undecided");
        assertThat(walk.openTasks(number)).containsExactly("user_decideExtension", "user_reportResult");
    }

    @Test
    void a_clerk_sees_nothing_of_the_leads_task_in_tasklist() {
        var clerk = new Person(port, Walk.LAMP_CLERK);
        clerk.post("/api/work-items/" + task + "/extension", "{\"days\":3,\"reason\":\"等待配件\"}");
        String decision = walk.task(number, "user_decideExtension");

        assertThat(clerk.claims(decision).statusCode()).isEqualTo(404);
        assertThat(new Person(port, "lead.roads").claims(decision).statusCode()).isEqualTo(204);
    }

    @Test
    void a_neighbour_asks_for_nothing() {
        var neighbour = new Person(port, "clerk.police");

        assertThat(neighbour
                        .post("/api/work-items/" + task + "/extension", "{\"days\":3,\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .post("/api/work-items/" + task + "/interim-reply", "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_interim_reply_is_demanded_beside_the_form_until_it_is_written() {
        transaction.executeWithoutResult(status -> handling.demandInterimReply(number, "test"));
        var clerk = new Person(port, Walk.LAMP_CLERK);
        assertThat(clerk.get("/desk/tasks/" + task).body()).contains("id=\"interim-reply\"", "阶段性答复");

        var answer = clerk.post("/api/work-items/" + task + "/interim-reply", "{\"text\":\"还在等配件。\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(clerk.get("/desk/tasks/" + task).body()).contains("还在等配件。").doesNotContain("id=\"interim-reply\"");
    }
}
