package org.huying.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huying.escalation.SupervisionQueries;
import org.huying.escalation.Urging;
import org.huying.notification.Notices;
import org.huying.notification.Notices.Kind;
import org.huying.notification.Notices.Notice;
import org.huying.problem.Refusal;
import org.huying.request.Conversation;
import org.huying.request.Leaving;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of a request run out: who is told, and when. It begins on a Wednesday at ten; offices are open from 9 to 17. */
class EscalationProcessTest extends TownTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Notices notices;

    @Autowired
    private Urging urging;

    @Autowired
    private SupervisionQueries supervisions;

    @Autowired
    private Leaving leaving;

    @Autowired
    private Conversation conversation;

    @Test
    void whoever_may_do_the_work_is_reminded_when_most_of_the_limit_has_passed() {
        // two working hours to accept: 80 % are over at 11:36
        String number = walk.reports(Walk.LAMP);
        clock.advance(Duration.ofMinutes(95));
        walk.runsDueTimers();
        assertThat(told(Walk.LAMP_CLERK, number)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        walk.runsDueTimers();

        assertThat(told(Walk.LAMP_CLERK, number)).containsExactly(Kind.NEARLY_DUE);
        assertThat(walk.story(number)).endsWith("clock.reminded");
    }

    @Test
    void at_the_limit_the_lead_is_told_then_the_leader_of_the_area_then_the_supervisor_each_once() {
        String number = walk.reports(Walk.LAMP);
        clock.advance(Duration.ofHours(2));
        walk.runsDueTimers();
        assertThat(walk.story(number)).endsWith("clock.reminded", "clock.escalated");
        walk.runsDueTimers();
        assertThat(count(number, "clock.escalated")).isEqualTo(1);

        clock.advance(DAY);
        walk.runsDueTimers();
        assertThat(told("leader.01a", number)).contains(Kind.LATE);
        assertThat(told("supervisor", number)).isEmpty();

        clock.advance(DAY);
        walk.runsDueTimers();
        walk.runsDueTimers();
        assertThat(told("supervisor", number)).contains(Kind.LATE);
        assertThat(count(number, "clock.escalated")).isEqualTo(3);
        assertThat(walk.openTasks(number)).containsExactly("user_acceptTicket", "user_answerSupervision");
    }

    @Test
    void the_late_unit_answers_the_supervision_while_its_work_goes_on() {
        String number = late();

        walk.completes(Walk.LAMP_CLERK, number, "user_answerSupervision", Map.of("answer", "配件明天到，后天修好。"));

        assertThat(told("supervisor", number)).contains(Kind.SUPERVISION_ANSWERED);
        assertThat(supervisions.ofRequest(number)).singleElement().satisfies(one -> assertThat(one.answer())
                .contains("配件明天到，后天修好。"));
        assertThat(walk.openTasks(number)).containsExactly("user_acceptTicket");
    }

    @Test
    void work_that_nobody_took_at_the_centre_has_a_clock_too() {
        String number = walk.reports("");
        clock.advance(Duration.ofHours(2));
        walk.runsDueTimers();

        assertThat(told(Walk.DISPATCHER, number)).contains(Kind.NEARLY_DUE);
        assertThat(told("supervisor", number)).contains(Kind.DUE);
    }

    @Test
    void what_is_stopped_paused_or_has_ended_never_escalates() {
        String accepted = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, accepted, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK, accepted, "user_reportResult", Map.of("outcome", "askResident", "question", "是哪一盏灯？"));
        String withdrawn = walk.reports(Walk.LAMP);
        leaving.withdraw(withdrawn);

        clock.advance(DAY);
        walk.runsDueTimers();

        assertThat(walk.story(accepted)).doesNotContain("clock.reminded", "clock.escalated");
        assertThat(walk.story(withdrawn)).doesNotContain("clock.reminded", "clock.escalated");
    }

    @Test
    void a_pause_moves_the_reminder_as_it_moves_the_limit() {
        String number = walk.reports(Walk.LITTER);
        walk.completes(
                Walk.OFFICER, number, "user_handleOnSpot", Map.of("outcome", "askResident", "question", "在几号楼？"));
        clock.advance(DAY.multipliedBy(2));
        conversation.fromResident(number, "三号楼。");
        // the limit has lost nothing in the two days: 80 % of five working days are four of them
        clock.advance(DAY.multipliedBy(5));
        walk.runsDueTimers();
        assertThat(walk.story(number)).doesNotContain("clock.reminded");

        clock.advance(DAY);
        walk.runsDueTimers();
        assertThat(walk.story(number)).endsWith("clock.reminded");
    }

    @Test
    void a_supervisor_demands_an_answer_of_the_unit_that_leads_and_only_one_at_a_time() {
        String number = walk.reports(Walk.LITTER);

        urging.supervise(number, "supervisor", "为什么还没清理？");

        assertThat(walk.openTasks(number)).containsExactly("user_answerSupervisionInGrid", "user_handleOnSpot");
        refused("supervision-open", () -> urging.supervise(number, "supervisor", "再问一次"));
        refused("supervision-incomplete", () -> urging.supervise(number, "supervisor", "  "));
        walk.completes(Walk.OFFICER, number, "user_answerSupervisionInGrid", Map.of("answer", "今天下午清理。"));
        urging.supervise(number, "supervisor", "清理了吗？");
    }

    @Test
    void a_supervision_ends_with_its_request() {
        String number = walk.reports(Walk.LITTER);
        urging.supervise(number, "supervisor", "为什么还没清理？");

        leaving.withdraw(number);

        assertThat(walk.openTasks(number)).isEmpty();
        refused("request-already-ended", () -> urging.supervise(number, "supervisor", "为什么？"));
    }

    @Test
    void reminders_by_hand_are_limited() {
        String number = walk.reports(Walk.LITTER);
        for (int each = 0; each < Urging.MOST_REMINDERS; each++) {
            urging.remind(number, Walk.DISPATCHER);
        }
        assertThat(told(Walk.OFFICER, number)).containsExactly(Kind.REMINDED);
        refused("reminder-too-many", () -> urging.remind(number, Walk.DISPATCHER));
    }

    private String late() {
        String number = walk.reports(Walk.LAMP);
        clock.advance(DAY.multipliedBy(2).plusHours(2));
        walk.runsDueTimers();
        return number;
    }

    private List<Kind> told(String account, String number) {
        return notices.of(account).stream()
                .filter(notice -> notice.requestNumber().equals(number))
                .map(Notice::kind)
                .toList();
    }

    private long count(String number, String kind) {
        return walk.story(number).stream().filter(kind::equals).count();
    }

    private static void refused(String type, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(type));
    }
}
