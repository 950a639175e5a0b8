package org.huying.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProcessFiguresTest extends Tracking {

    private static final Map<String, String> REACHED =
            Map.of("reached", "yes", "contacted", "yes", "solved", "yes", "satisfaction", "satisfied");
    private static final Cohort NOVEMBER =
            new Cohort(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), Optional.empty());

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient database;

    private String number = "";

    /** Accepted after an hour, answered a minute before the limit, scored in a call. */
    @BeforeEach
    void a_request_that_was_called_back() {
        number = reported().number();
        clock.advance(Duration.ofHours(1));
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        clock.set(database.sql(
                        "select due_at from clock where request_number = :number and kind = 'HANDLING' and running")
                .param("number", number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .minusSeconds(60));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of("outcome", "resolved", "result", RESULT, "reply", REPLY));
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        walk.runsDueTimers();
        walk.completes(Walk.CALLER, number, "user_callBack", REACHED);
    }

    @Test
    void every_figure_counts_the_requests_of_its_list() {
        for (Figure figure : Figure.values()) {
            for (Figures.Line line : figures.of(figure, NOVEMBER)) {
                assertThat(figures.requests(figure, NOVEMBER, line.under()))
                        .as("%s %s", figure, line.under())
                        .hasSize((int) line.requests());
            }
        }
    }

    @Test
    void what_arrives_is_counted_at_the_start_of_the_loop() {
        assertThat(figures.requests(Figure.ENTRY, NOVEMBER, "request-loop:start_received"))
                .contains(number);
    }

    @Test
    void waits_of_tasks_are_reckoned_from_their_creation_to_their_end() {
        assertThat(figures.requests(Figure.TASK, NOVEMBER, "department-handling:user_acceptTicket"))
                .contains(number);
        assertThat(figures.of(Figure.TASK, NOVEMBER))
                .filteredOn(line -> line.under().equals("department-handling:user_reportResult"))
                .singleElement()
                .satisfies(line -> assertThat(line.ninetieth()).isCloseTo(ninetieth(seconds()), within(0.001)));
    }

    /** How long each report of a result was waited for, shortest first. */
    private List<Double> seconds() {
        List<Double> seconds = database.sql("""
                        select w.created_at, w.ended_at from work_item w join request r on r.number = w.request_number
                        where w.process = 'department-handling' and w.element = 'user_reportResult' and w.ended_at is not null
                            and r.received_at >= :from and r.received_at < :before
                        """)
                .param("from", OffsetDateTime.parse("2026-11-01T00:00:00+08:00"))
                .param("before", OffsetDateTime.parse("2026-12-01T00:00:00+08:00"))
                .query((row, index) -> (row.getTimestamp("ended_at").getTime()
                                - row.getTimestamp("created_at").getTime())
                        / 1_000.0)
                .list();
        assertThat(seconds).anyMatch(longest -> longest > 3_600);
        return seconds.stream().sorted().toList();
    }

    private static double ninetieth(List<Double> sorted) {
        double place = 0.9 * (sorted.size() - 1);
        int below = (int) place;
        double above = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (place - below) * (above - sorted.get(below));
    }

    @Test
    void a_variant_is_the_order_of_the_elements_passed() {
        assertThat(figures.of(Figure.VARIANT, NOVEMBER))
                .filteredOn(line ->
                        figures.requests(Figure.VARIANT, NOVEMBER, line.under()).contains(number))
                .singleElement()
                .satisfies(line -> assertThat(line.under())
                        .containsSubsequence(
                                "dispatching:rule_route",
                                "department-handling:user_acceptTicket",
                                "department-handling:user_reportResult",
                                "evaluation:user_callBack",
                                "request-loop:end_closed"));
    }

    @Test
    void an_answer_in_the_last_twentieth_of_its_clock_is_just_before_the_limit() {
        assertThat(figures.requests(Figure.AT_THE_LIMIT, NOVEMBER, Walk.LAMPS)).contains(number);

        String quick = reported().number();
        answered(quick);
        assertThat(figures.requests(Figure.AT_THE_LIMIT, NOVEMBER, Walk.LAMPS)).doesNotContain(quick);
    }

    @Test
    void who_calls_back_the_own_work_is_found() {
        assertThat(figures.requests(Figure.FOUR_EYES, NOVEMBER, Walk.CALLER)).doesNotContain(number);

        database.sql("""
                        update callback_attempt set called_by = :clerk where evaluation_id in
                            (select id from evaluation where request_number = :number)
                        """)
                .param("clerk", Walk.LAMP_CLERK)
                .param("number", number)
                .update();

        assertThat(figures.requests(Figure.FOUR_EYES, NOVEMBER, Walk.LAMP_CLERK))
                .contains(number);
    }

    @Test
    void a_request_that_comes_back_to_a_unit_went_back_and_forth() {
        assigned("DEPT-URBAN");
        String between = Walk.LAMPS + " DEPT-URBAN";
        assertThat(figures.requests(Figure.PING_PONG, NOVEMBER, between)).doesNotContain(number);

        assigned(Walk.LAMPS);

        assertThat(figures.requests(Figure.PING_PONG, NOVEMBER, between)).contains(number);
    }

    private void assigned(String unit) {
        database.sql("""
                        insert into assignment (request_number, round, unit, state, instance_id, opened_at, words_salt)
                        values (:number, 1, :unit, 'RETURNED', :instance, :now, 'salt')
                        """)
                .param("number", number)
                .param("unit", unit)
                .param("instance", number + unit)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();
    }

    @Test
    void scores_by_call_stand_apart_and_other_areas_stay_out() {
        assertThat(figures.requests(Figure.SCORED_BY_CALL, NOVEMBER, Walk.LAMPS))
                .contains(number);
        assertThat(figures.requests(Figure.SCORED_BY_RESIDENT, NOVEMBER, Walk.LAMPS))
                .doesNotContain(number);

        var october = new Cohort(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), Optional.empty());
        assertThat(figures.of(Figure.SCORED_BY_CALL, october)).isEmpty();
    }
}
