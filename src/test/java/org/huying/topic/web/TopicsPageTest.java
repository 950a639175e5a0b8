package org.huying.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.huying.evaluation.RatingMonth;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.topic.Course.Counted;
import org.huying.topic.TopicQueries;
import org.huying.topic.TopicQueries.Growth;
import org.huying.topic.Topics;
import org.huying.topic.Topics.Plan;
import org.huying.town.AtOnce;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

class TopicsPageTest extends Tracking {

    @Autowired
    private Topics topics;

    @Autowired
    private TopicQueries queries;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_categories_that_grow_most_are_proposed_once_with_figures_that_open_their_lists() throws Exception {
        RatingMonth month = month("2033-05");
        made("2033-03-20T02:00:00Z", Walk.LAMP, 2);
        made("2033-05-18T15:59:59Z", Walk.LAMP, 4);
        made("2033-05-18T16:00:00Z", Walk.LAMP, 1);
        made("2033-04-19T02:00:00Z", Walk.LITTER, 5);
        made("2033-05-01T02:00:00Z", "ROAD-POTHOLE", 2);

        assertThat(topics.propose(month)).isTrue();
        assertThat(topics.propose(month)).isFalse();

        assertThat(queries.candidates(month))
                .containsExactly(
                        new Growth(Walk.LITTER, 5, List.of(0L, 0L, 0L)), new Growth(Walk.LAMP, 4, List.of(0L, 0L, 2L)));
        assertThat(ledger.ofRequest("-topic-2033-05"))
                .extracting(LedgerEntry::kind)
                .containsExactly("topic.proposed");
        assertThat(page(loggedIn("supervisor"), "/desk/topics")).contains("2033-05", "0.7");
        assertThat(queries.requests(Walk.LAMP, month, 0).total()).isEqualTo(4);
        assertThat(queries.requests(Walk.LAMP, month, 0).lines()).hasSize(4);
        assertThat(queries.requests(Walk.LAMP, month, 9).total()).isEqualTo(4);
        assertThat(text(done(get("/api/statistics/topics/2033-05/" + Walk.LAMP), loggedIn("auditor"))))
                .contains("\"total\":4");
    }

    @Test
    void a_supervisor_makes_one_a_project_and_its_effect_is_seen_in_later_months() throws Exception {
        RatingMonth month = month("2034-02");
        made("2034-02-10T02:00:00Z", Walk.LAMP, 3);
        made("2034-02-20T02:00:00Z", Walk.LAMP, 1);
        clock.set(Instant.parse("2034-02-25T02:00:00Z"));
        topics.propose(month);
        Cookie supervisor = loggedIn("supervisor");

        assertThat(open(supervisor, "2034-02", "", "2034-06-30").getStatus()).isEqualTo(422);
        assertThat(text(open(supervisor, "2034-02", "", "2034-06-30"))).contains("请写明措施");
        assertThat(open(supervisor, "2034-02", "更换电缆", "2034-06-30").getStatus())
                .isEqualTo(302);
        assertThat(open(supervisor, "2034-02", "更换电缆", "2034-06-30").getStatus())
                .isEqualTo(302);
        assertThat(open(supervisor, "2034-02", "另一措施", "2034-06-30").getStatus())
                .isEqualTo(409);

        assertThat(page(supervisor, "/desk/topics")).contains("更换电缆", "2034-06-30", "道路交通局");
        clock.set(Instant.parse("2034-04-01T02:00:00Z"));
        assertThat(queries.course(queries.topic(month).orElseThrow()).months())
                .extracting(Counted::requests)
                .containsExactly(0L, 0L, 0L, 3L, 1L, 0L);
        assertThat(ledger.ofRequest("-topic-2034-02"))
                .extracting(LedgerEntry::kind)
                .containsExactly("topic.proposed", "topic.opened");
        assertThat(ledger.ofRequest("-topic-2034-02"))
                .noneMatch(entry -> entry.payload().contains("更换电缆"));
        assertThat(text(done(get("/api/statistics/topics"), loggedIn("supervisor"))))
                .contains(
                        "\"owner\":\"DEPT-ROADS\"",
                        "{\"month\":\"2034-03\",\"requests\":1,\"phase\":\"PROJECT\",\"over\":true}");
    }

    @Test
    void several_nodes_propose_once() throws Exception {
        RatingMonth month = month("2035-07");
        made("2035-07-01T02:00:00Z", Walk.LAMP, 3);
        Callable<Boolean> node = () -> topics.propose(month);

        List<AtOnce.Outcome<Boolean>> nodes = AtOnce.all(List.of(node, node, node, node));

        assertThat(nodes).filteredOn(one -> one.answer().orElse(false)).hasSize(1);
        assertThat(ledger.ofRequest("-topic-2035-07")).hasSize(1);
        assertThat(queries.candidates(month)).hasSize(1);
    }

    @Test
    void confidential_categories_are_no_topic() throws Exception {
        made("2036-01-05T02:00:00Z", "GOV-CONDUCT-CORRUPT", 6);
        topics.propose(month("2036-01"));

        assertThat(queries.candidates(month("2036-01"))).isEmpty();
        assertThat(look(loggedIn("supervisor"), "/desk/topics/2036-01/GOV-CONDUCT-CORRUPT")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void only_a_supervisor_opens_a_project_and_only_who_leads_or_checks_reads() throws Exception {
        for (String account : List.of("dispatcher.1", "leader.01", "auditor", "admin")) {
            assertThat(look(loggedIn(account), "/desk/topics").getStatus()).isEqualTo(200);
            assertThat(open(loggedIn(account), "2034-02", "措施", "2034-06-30").getStatus())
                    .isEqualTo(403);
        }
        for (String account : List.of("clerk.roads", "grid.0101", "operator.1")) {
            assertThat(look(loggedIn(account), "/desk/topics").getStatus()).isEqualTo(403);
            assertThat(done(get("/api/statistics/topics"), loggedIn(account)).getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void nonsense_gets_a_sentence() throws Exception {
        Cookie supervisor = loggedIn("supervisor");
        assertThat(look(supervisor, "/desk/topics/never/" + Walk.LAMP).getStatus())
                .isEqualTo(400);
        assertThat(look(supervisor, "/desk/topics/2033-05/NOTHING").getStatus()).isEqualTo(404);
        assertThatThrownBy(
                        () -> topics.open(month("2019-01"), Walk.LAMP, new Plan("DEPT-ROADS", "a", "2030-01-01"), "x"))
                .isInstanceOf(Refusal.class);
    }

    private MockHttpServletResponse open(Cookie session, String month, String measures, String endsOn)
            throws Exception {
        return send(
                session,
                "/desk/topics/" + month,
                "category",
                Walk.LAMP,
                "owner",
                "DEPT-ROADS",
                "measures",
                measures,
                "endsOn",
                endsOn);
    }

    private void made(String at, String category, int times) {
        clock.set(Instant.parse(at));
        for (int i = 0; i < times; i++) {
            String number = walk.reports("");
            jdbc.sql("update request set category = ?, made_at = ? where number = ?")
                    .params(category, Instant.parse(at).atOffset(java.time.ZoneOffset.UTC), number)
                    .update();
        }
    }

    private static RatingMonth month(String text) {
        return RatingMonth.read(text).orElseThrow();
    }
}
