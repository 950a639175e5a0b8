package org.huying.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.huying.notification.Notices;
import org.huying.notification.Notices.Kind;
import org.huying.notification.Notices.Notice;
import org.huying.request.process.ClockTimer;
import org.huying.town.AtOnce;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A loop of a version without timer and supervision: as one of today, whose timer and subscription are taken away. */
class OverlookedClocksTest extends TownTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private OverlookedClocks overlooked;

    @Autowired
    private ManagementService management;

    @Autowired
    private ClockTimer timer;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_is_due_in_a_loop_without_a_timer_is_escalated_once_by_however_many_nodes_look() {
        String number = old();
        clock.advance(Duration.ofMinutes(125));
        walk.runsDueTimers();
        assertThat(walk.story(number)).doesNotContain("clock.reminded", "clock.escalated");

        everyNodeLooks();
        assertThat(walk.story(number)).endsWith("clock.reminded", "clock.escalated");
        everyNodeLooks();
        assertThat(count(number, "clock.reminded")).isEqualTo(1);
        assertThat(count(number, "clock.escalated")).isEqualTo(1);
    }

    @Test
    void the_supervisors_are_told_although_no_supervision_can_begin_there() {
        String number = old();
        clock.advance(DAY.multipliedBy(2).plusHours(3));
        overlooked.escalate();

        assertThat(count(number, "clock.escalated")).isEqualTo(3);
        assertThat(notices.of("supervisor"))
                .filteredOn(notice -> notice.requestNumber().equals(number))
                .extracting(Notice::kind)
                .containsExactly(Kind.LATE);
        assertThat(walk.openTasks(number)).containsExactly("user_acceptTicket");
    }

    @Test
    void a_loop_with_a_timer_is_left_to_it() {
        String number = walk.reports(Walk.LAMP);
        clock.advance(DAY);
        overlooked.escalate();
        assertThat(walk.story(number)).doesNotContain("clock.reminded");
        walk.runsDueTimers();
        assertThat(walk.story(number)).contains("clock.reminded");
    }

    @Test
    void of_many_that_are_late_those_with_a_timer_are_not_even_locked() {
        String goesOn = loop(walk.reports(Walk.LAMP));
        clock.advance(Duration.ofMinutes(100));
        walk.runsDueTimers();
        String begins = loop(walk.reports(Walk.LAMP));
        String old = loop(old());

        assertThat(timer.without(List.of(begins, old, goesOn))).containsExactly(old);
        assertThat(timer.without(List.of())).isEmpty();
    }

    /** Two working hours to accept, from ten o’clock. */
    private String old() {
        String number = walk.reports(Walk.LAMP);
        String loop = loop(number);
        management
                .createJobQuery()
                .processInstanceId(loop)
                .list()
                .forEach(timer -> management.deleteJob(timer.getId()));
        jdbc.sql("delete from act_ru_event_subscr where proc_inst_id_ = :loop and event_name_ = 'message_supervised'")
                .param("loop", loop)
                .update();
        return number;
    }

    private void everyNodeLooks() {
        List<Callable<Boolean>> nodes = Collections.nCopies(3, Executors.callable(overlooked::escalate, true));
        assertThat(AtOnce.all(nodes)).allMatch(AtOnce.Outcome::done);
    }

    private String loop(String number) {
        return walk.request(number).instanceId().orElseThrow();
    }

    private long count(String number, String kind) {
        return walk.story(number).stream().filter(kind::equals).count();
    }
}
