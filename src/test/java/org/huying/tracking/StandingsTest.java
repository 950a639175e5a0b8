package org.huying.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limit that is shown, whether it is certain, and what is left of it belong to one clock. */
class StandingsTest extends Tracking {

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_time_to_answer_runs_while_the_work_waits_for_the_answer() {
        String number = reported().number();
        asked(number, "是哪一盏路灯？");

        Standing standing = standing(number);

        assertThat(standing.pause()).contains("waiting for the resident’s answer");
        assertThat(standing.remaining()).isPresent();
    }

    @Test
    void the_review_runs_while_the_work_is_carried_over() {
        String number = accepted();
        reports(
                number,
                Map.of(
                        "outcome", "carryOver",
                        "responsible", "DEPT-UTILITIES",
                        "carryOverReason", "电缆须随道路改造更换",
                        "reviewOn", "2026-12-01"));
        assertThat(standing(number).remaining()).isPresent();

        clock.set(Instant.parse("2026-11-30T16:00:00Z"));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).containsExactly("user_reviewCarryOver");
        assertThat(standing(number).pause()).contains("carried over");
        assertThat(standing(number).remaining()).isPresent();
    }

    @Test
    void nothing_is_left_to_count_while_the_clock_itself_stands_still() {
        String number = accepted();
        reports(
                number,
                Map.of("outcome", "wait", "waitFor", "season", "waitReason", "雨季过后", "waitUntil", "2026-12-01"));

        Standing standing = standing(number);

        assertThat(standing.pause()).contains("waiting for the season");
        assertThat(standing.due()).isPresent();
        assertThat(standing.remaining()).isEmpty();
    }

    @Test
    void the_limit_of_a_call_is_as_provisional_as_its_own_clock() {
        String number = reported().number();
        answered(number);
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        assertThat(standing(number).provisional()).isFalse();

        jdbc.sql("update clock set provisional = true where request_number = ? and kind = 'CALLBACK'")
                .param(number)
                .update();

        assertThat(standing(number).turn()).isEqualTo(Standing.Turn.CENTRE);
        assertThat(standing(number).provisional()).isTrue();
    }

    private String accepted() {
        String number = reported().number();
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        return number;
    }

    private void reports(String number, Map<String, String> values) {
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", values);
    }

    private Standing standing(String number) {
        return timeline.ofStaff(walk.request(number), Locale.ENGLISH).standing();
    }
}
