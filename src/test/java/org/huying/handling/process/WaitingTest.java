package org.huying.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.deadline.Clocks;
import org.huying.problem.Refusal;
import org.huying.request.RequestLoop;
import org.huying.request.RequestState;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Course;
import org.huying.tracking.Happening;
import org.huying.tracking.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code waiting}: a department pauses for a season or a budget. */
class WaitingTest extends TownTest {

    @Autowired
    private Clocks clocks;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RequestLoop loop;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_clock_stands_still_and_the_resident_reads_why_and_until_when() {
        String number = waits("season", "2026-12-01");

        assertThat(walk.openTasks(number)).containsExactly("user_endWait");
        assertThat(running(number).paused()).isTrue();
        Course course = course(number);
        assertThat(course.standing().pause()).contains("waiting for the season");
        assertThat(course.standing().remaining()).isEmpty();
        assertThat(course.happenings()).anyMatch(one -> one.sentence().contains("until 2026-12-01"));
        assertThat(words(course)).contains("雨季过后才能铺沥青");
    }

    @Test
    void it_goes_on_when_the_clerk_says_that_it_has_come() {
        String number = waits("budget", "2026-12-01");
        Instant before = running(number).dueAt();
        // Wednesday to Friday, the same hour: two working days
        clock.advance(Duration.ofDays(2));
        walk.completes(Walk.LAMP_CLERK, number, "user_endWait", Map.of("came", "区里已拨款"));

        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
        assertThat(running(number).paused()).isFalse();
        // five working days end on a Wednesday; two more are a Friday
        assertThat(running(number).dueAt()).isEqualTo(before.plus(Duration.ofDays(2)));
        assertThat(words(course(number))).contains("区里已拨款");
    }

    @Test
    void it_goes_on_by_itself_when_the_date_has_come() {
        String number = waits("season", "2026-12-01");
        clock.set(Instant.parse("2026-11-30T16:00:00Z"));
        walk.runsDueTimers();

        assertThat(walk.openTasks(number)).containsExactly("user_reportResult");
        assertThat(running(number).paused()).isFalse();
        assertThat(walk.story(number)).containsOnlyOnce("pause.ended");
        assertThat(walk.request(number).state()).isEqualTo(RequestState.IN_HANDLING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-04", "2025-01-01", "2027-11-06"})
    void nobody_waits_until_a_day_that_has_passed_or_for_more_than_a_year(String day) {
        assertThatThrownBy(() -> waits("season", day))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys("waitUntil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-13-01", "+12026-1-1"})
    void what_is_no_day_is_refused(String day) {
        assertThatThrownBy(() -> waits("season", day))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).containsOnlyKeys("waitUntil"));
    }

    @Test
    void a_request_that_is_withdrawn_while_it_waits_wakes_nobody() {
        String number = waits("season", "2026-12-01");
        transaction.executeWithoutResult(status -> loop.leave(number, RequestLoop.Reason.WITHDRAWN));
        clock.set(Instant.parse("2026-12-02T02:00:00Z"));
        walk.runsDueTimers();

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.story(number)).doesNotContain("pause.ended");
    }

    private String waits(String cause, String day) {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        var values = new HashMap<>(Map.of("outcome", "wait", "waitFor", cause, "waitReason", "雨季过后才能铺沥青"));
        values.put("waitUntil", day);
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", values);
        return number;
    }

    private Clocks.Clock running(String number) {
        return clocks.running(number, Clocks.Kind.HANDLING, Walk.LAMPS).orElseThrow();
    }

    private Course course(String number) {
        return timeline.ofResident(walk.request(number), Locale.ENGLISH);
    }

    private static List<String> words(Course course) {
        return course.happenings().stream()
                .flatMap(one -> one.quotes().stream())
                .map(Happening.Quote::words)
                .toList();
    }
}
