package org.huying.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.intake.Receipt;
import org.huying.ledger.Actor;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.request.ErasableWords;
import org.huying.request.ServiceRequest;
import org.huying.retention.Retention.Outcome;
import org.huying.retention.Retention.Standing;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data goes when its time has come; what happened stays, and counts as before. */
class RetentionTest extends Tracking {

    @Autowired
    private Retention retention;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private JdbcClient jdbc;

    /** What other tests left is gone before the clock of this one runs. */
    @BeforeEach
    void nothingIsDueOfOthers() {
        jdbc.sql("update request set erasure_stage = 3 where ended_at is not null")
                .update();
    }

    private Receipt closed() {
        Receipt receipt = reportedWithPhoto();
        answered(receipt.number());
        evaluating.score(receipt.number(), new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        return receipt;
    }

    private Outcome nextRound() {
        return retention.erase(Actor.SYSTEM, () -> {});
    }

    @Test
    void contact_photos_and_words_go_one_after_another_and_the_resident_still_sees_what_happened() throws Exception {
        Receipt receipt = closed();
        String number = receipt.number();
        ServiceRequest before = walk.request(number);

        clock.advance(Duration.ofDays(179));
        assertThat(nextRound()).isEqualTo(Outcome.NOTHING);
        assertThat(contacts(number)).isEqualTo(2);

        clock.advance(Duration.ofDays(1));
        assertThat(nextRound()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(contacts(number)).isZero();
        assertThat(photos(number)).isEqualTo(1);

        clock.advance(Duration.ofDays(185));
        assertThat(nextRound()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(photos(number)).isZero();
        assertThat(walk.request(number).description()).isEqualTo(before.description());

        clock.advance(Duration.ofDays(730));
        assertThat(nextRound()).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(nextRound()).isEqualTo(Outcome.NOTHING);
        ServiceRequest after = walk.request(number);
        assertThat(Stream.of(after.title(), after.description())).containsOnly(ErasableWords.ERASED);
        assertThat(after.place().buildingCode()).isEmpty();
        assertThat(after.place().gridCode()).isEqualTo(before.place().gridCode());
        assertThat(retention.standing(number)).isEqualTo(Standing.ERASED);
        assertThat(page(opened(receipt), "/track/request"))
                .contains("道路交通局", "已按规定删除", "个人信息已删除：文字与地点")
                .doesNotContain(REPLY, before.description(), "榕荫里1号楼");
    }

    @Test
    void entries_and_figures_stay_as_they_are_and_the_erasure_says_why() throws Exception {
        String number = closed().number();
        List<LedgerEntry> entries = ledger.ofRequest(number);
        String rates = page(loggedIn("supervisor"), "/api/statistics/rates?month=2026-11");

        clock.advance(Duration.ofDays(1_095));
        nextRound();

        assertThat(ledger.ofRequest(number)).startsWith(entries.toArray(LedgerEntry[]::new));
        assertThat(ledger.ofRequest(number).get(entries.size()).payload())
                .isEqualTo("{\"ground\":\"period\",\"parts\":[\"contact\",\"photos\",\"words\"],\"rule\":\""
                        + rule("otherwise") + "\"}");
        assertThat(page(loggedIn("supervisor"), "/api/statistics/rates?month=2026-11"))
                .isEqualTo(rates)
                .contains("DEPT-ROADS");
    }

    private String rule(String name) {
        int version = jdbc.sql("select max(VERSION_) from ACT_RE_DECISION_DEF where KEY_ = 'retention'")
                .query(Integer.class)
                .single();
        return "retention:" + version + ":" + name;
    }

    @Test
    void a_dry_run_names_what_the_round_erases_and_erases_nothing() {
        String number = closed().number();
        closed();
        clock.advance(Duration.ofDays(400));

        Plan plan = retention.plan();

        assertThat(contacts(number)).isEqualTo(2);
        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line.category()).contains(Walk.LAMP);
            assertThat(List.of(line.requests(), line.contacts(), line.photos(), line.words()))
                    .containsExactly(2, 2, 2, 0);
        });
        assertThat(nextRound()).isEqualTo(new Outcome(2, 2, 0, 0));
        assertThat(retention.plan().lines()).isEmpty();
        assertThat(retention.rounds().get(0).outcome()).isEqualTo(new Outcome(2, 2, 0, 0));
    }

    @Test
    void open_requests_and_those_that_follow_them_are_kept_however_old() {
        String first = walk.reports(Walk.LITTER);
        String follower = walk.follows(first);
        assertThat(walk.request(follower).joinedTo()).contains(first);
        clock.advance(Duration.ofDays(2_000));

        nextRound();

        assertThat(List.of(contacts(first), contacts(follower))).containsExactly(2, 2);
    }

    @Test
    void who_asks_loses_the_contact_at_once_and_the_rest_when_it_cannot_be_reopened() {
        String number = closed().number();

        retention.ask(number);
        retention.ask(number);

        assertThat(contacts(number)).isZero();
        assertThat(retention.standing(number)).isEqualTo(Standing.ASKED);
        assertThat(walk.story(number)).endsWith("personal-data.erasure-asked", "personal-data.erased");
        clock.advance(Evaluating.REOPENING);
        assertThat(nextRound()).isEqualTo(Outcome.NOTHING);
        clock.advance(Duration.ofSeconds(1));
        assertThat(retention.plan().asked()).isEqualTo(1);
        assertThat(nextRound()).isEqualTo(new Outcome(0, 1, 1, 1));
        assertThat(retention.standing(number)).isEqualTo(Standing.ERASED);
        assertThat(retention.plan().asked()).isZero();
    }

    @Test
    void who_asks_and_has_it_reopened_keeps_the_words_until_it_has_ended_again() {
        String number = closed().number();
        retention.ask(number);
        evaluating.reopen(number, "灯又灭了");
        clock.advance(Duration.ofDays(40));

        nextRound();

        assertThat(walk.request(number).description()).isNotEqualTo(ErasableWords.ERASED);
        assertThat(retention.standing(number)).isEqualTo(Standing.ASKED);
    }

    @Test
    void photos_of_a_later_round_go_in_their_time_as_well() throws Exception {
        String number = closed().number();
        jdbc.sql("update request set erasure_stage = 2 where number = :number")
                .param("number", number)
                .update();
        evaluating.reopen(number, "灯又灭了");
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "department", "department", Walk.LAMPS, "category", Walk.LAMP, "nature", "help"));
        answered(number);
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        assertThat(photos(number)).isPositive();

        clock.advance(Duration.ofDays(365));
        nextRound();

        assertThat(photos(number)).isZero();
    }

    @Test
    void who_follows_is_kept_as_long_as_the_first_may_be_reopened() {
        String first = walk.reports(Walk.LITTER);
        String follower = walk.follows(first);
        clock.advance(Duration.ofDays(500));
        walk.handlesOnTheSpot(first);
        evaluating.score(first, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);

        clock.advance(Evaluating.REOPENING);
        nextRound();
        assertThat(contacts(follower)).isPositive();

        clock.advance(Duration.ofSeconds(1));
        nextRound();
        assertThat(contacts(follower)).isZero();
    }

    @Test
    void one_node_of_several_makes_the_nightly_round() {
        var rounds = new Rounds(jdbc, new ObjectMapper());
        var tonight = LocalDate.of(2099, 1, 1);
        jdbc.sql("update retention_round set begun_for = date '2026-01-01'").update();

        assertThat(List.of(rounds.begin(tonight), rounds.begin(tonight))).containsExactly(true, false);

        jdbc.sql("update retention_round set begun_for = date '2026-01-01'").update();
    }

    private int contacts(String number) {
        return count("request_contact", number);
    }

    private int photos(String number) {
        return count("attachment", number);
    }

    private int count(String table, String number) {
        return jdbc.sql("select count(*) from " + table + " where request_number = :number")
                .params(Map.of("number", number))
                .query(Integer.class)
                .single();
    }
}
