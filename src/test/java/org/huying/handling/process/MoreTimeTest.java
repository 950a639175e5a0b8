package org.huying.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.huying.access.CurrentStaff;
import org.huying.deadline.Clocks;
import org.huying.handling.Extending;
import org.huying.handling.Handling;
import org.huying.handling.InterimReplies;
import org.huying.problem.Refusal;
import org.huying.request.Conversation;
import org.huying.request.RequestState;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Happening;
import org.huying.tracking.Timeline;
import org.huying.worklist.TaskAside;
import org.huying.worklist.WorklistQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code extension} and the interim reply: what happens when a department needs longer. */
class MoreTimeTest extends TownTest {

    private static final String LEAD = "lead.roads";
    private static final Map<String, String> GRANT = Map.of("decision", "grant");
    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "更换灯泡", "reply", "路灯已修好。");

    @Autowired
    private Extending extending;

    @Autowired
    private Handling handling;

    @Autowired
    private InterimReplies interimReplies;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorklistQueries worklist;

    @Autowired
    private List<TaskAside> asides;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private TaskService engine;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_lead_grants_more_time_and_every_due_date_follows() {
        String number = accepted();
        Instant before = due(number);
        asks(number, 3, "等待灯杆配件");
        walk.completes(LEAD, number, "user_decideExtension", GRANT);

        // Wednesday and five working days is a Wednesday; three more a Monday
        Instant after = before.plus(Duration.ofDays(5));
        assertThat(clocks.running(number, Clocks.Kind.HANDLING, Walk.LAMPS)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(after);
        assertThat(due(number)).isEqualTo(after);
        var task = engine.createTaskQuery()
                .taskId(walk.task(number, "user_reportResult"))
                .singleResult();
        assertThat(task.getDueDate().toInstant()).isEqualTo(after);
        // four fifths of eight working days of eight hours: 51 hours and 12 minutes
        assertThat(task.getFollowUpDate().toInstant()).isEqualTo(Instant.parse("2026-11-12T05:12:00Z"));
        assertThat(told(number)).anyMatch(one -> one.sentence().contains("2026-11-16 10:00"));
        assertThat(told(number)).anyMatch(one -> one.quotes().stream()
                .anyMatch(quote -> quote.words().equals("等待灯杆配件")));
    }

    @Test
    void a_refused_extension_moves_nothing_and_says_why() {
        String number = accepted();
        Instant before = due(number);
        asks(number, 3, "人手不够");
        walk.completes(LEAD, number, "user_decideExtension", Map.of("decision", "refuse", "answer", "可从邻片借人"));

        assertThat(due(number)).isEqualTo(before);
        assertThat(told(number)).anyMatch(one -> one.quotes().stream()
                .anyMatch(quote -> quote.words().equals("可从邻片借人")));
    }

    @Test
    void there_is_no_third_extension_and_none_beside_an_undecided_one() {
        String number = accepted();
        asks(number, 1, "第一次");
        refuses("extension-undecided", () -> asks(number, 1, "又一次"));
        walk.completes(LEAD, number, "user_decideExtension", GRANT);
        asks(number, 1, "第二次");
        walk.completes(LEAD, number, "user_decideExtension", GRANT);

        refuses("extension-third", () -> asks(number, 1, "第三次"));
        assertThat(offered(number)).isEmpty();
    }

    @Test
    void after_the_limit_it_is_too_late_to_ask() {
        String number = accepted();
        clock.set(TownClock.START.plus(Duration.ofDays(8)));

        refuses("extension-late", () -> asks(number, 1, "还没修好"));
        assertThat(offered(number)).isEmpty();
    }

    @Test
    void a_ticket_that_is_not_accepted_is_not_extended() {
        String number = walk.reports(Walk.LAMP);
        String task = walk.task(number, "user_acceptTicket");

        refuses("extension-not-here", () -> as(Walk.LAMP_CLERK, () -> extending.ask(task, Optional.of(1), "太远")));
    }

    @Test
    void what_was_asked_lapses_when_the_department_finishes() {
        String number = accepted();
        asks(number, 3, "等待配件");
        walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", RESOLVED);

        assertThat(walk.openTasks(number)).isEmpty();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.TO_SCORE);
        assertThat(jdbc.sql("select state from extension where request_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");
    }

    @Test
    void what_was_asked_lapses_when_the_request_is_carried_over() {
        String number = accepted();
        asks(number, 3, "等待配件");
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of(
                        "outcome", "carryOver",
                        "responsible", "DEPT-UTILITIES",
                        "carryOverReason", "电缆须随明年道路改造一并更换",
                        "reviewOn", "2026-12-01"));

        assertThat(jdbc.sql("select state from extension where request_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");
        assertThat(jdbc.sql("select kind from clock where request_number = :number and running")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .doesNotContain("EXTENSION");
    }

    @Test
    void the_decision_is_a_leads_and_not_a_clerks() {
        String number = accepted();
        asks(number, 3, "等待配件");

        refuses("task-not-found", () -> walk.completes(Walk.LAMP_CLERK, number, "user_decideExtension", GRANT));
        refuses("task-not-found", () -> walk.completes("lead.police", number, "user_decideExtension", GRANT));
    }

    @Test
    void late_work_owes_the_resident_an_interim_reply_until_it_is_written() {
        String number = accepted();
        String task = walk.task(number, "user_reportResult");
        refuses("interim-not-demanded", () -> as(Walk.LAMP_CLERK, () -> interimReplies.reply(task, "还在等配件")));
        transaction.executeWithoutResult(status -> {
            handling.demandInterimReply(number, "test");
            handling.demandInterimReply(number, "test");
        });
        assertThat(offered(number)).contains("interim-reply");

        as(Walk.LAMP_CLERK, () -> interimReplies.reply(task, "还在等配件，下周三前装好。"));

        assertThat(offered(number)).doesNotContain("interim-reply");
        assertThat(conversation.messages(number))
                .extracting(Conversation.Message::text)
                .containsExactly("还在等配件，下周三前装好。");
        assertThat(walk.story(number)).containsOnlyOnce("interim.demanded").containsOnlyOnce("interim.replied");
    }

    @Test
    void a_result_answers_the_resident_as_well() {
        String number = accepted();
        transaction.executeWithoutResult(status -> handling.demandInterimReply(number, "test"));

        assertThatCode(() -> walk.completes(Walk.LAMP_CLERK, number, "user_reportResult", RESOLVED))
                .doesNotThrowAnyException();
    }

    @Test
    void the_resident_reads_how_much_working_time_is_left() {
        String number = accepted();
        assertThat(remaining(number)).contains("5 working days left");

        // Friday evening: Monday to Wednesday ten o'clock are left
        clock.set(Instant.parse("2026-11-06T12:00:00Z"));
        assertThat(remaining(number)).contains("2 working days left");

        clock.set(TownClock.START.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        assertThat(remaining(number)).contains("late by 1 h of working time");
    }

    private String accepted() {
        String number = walk.reports(Walk.LAMP);
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        return number;
    }

    private void asks(String number, int days, String reason) {
        String task = walk.task(number, "user_reportResult");
        as(Walk.LAMP_CLERK, () -> extending.ask(task, Optional.of(days), reason));
    }

    private void as(String account, Runnable action) {
        staff.as(account, () -> {
            action.run();
            return "";
        });
    }

    private static void refuses(String type, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(type));
    }

    private List<String> offered(String number) {
        String task = walk.task(number, "user_reportResult");
        return staff.as(Walk.LAMP_CLERK, () -> asides.stream()
                .flatMap(source -> source.of(worklist.item(task)).stream())
                .map(TaskAside.Aside::name)
                .toList());
    }

    private List<Happening> told(String number) {
        return timeline.ofResident(walk.request(number), Locale.SIMPLIFIED_CHINESE)
                .happenings();
    }

    private Optional<String> remaining(String number) {
        return timeline.ofResident(walk.request(number), Locale.ENGLISH)
                .standing()
                .remaining();
    }

    private Instant due(String number) {
        return jdbc.sql("select due_at from work_item where id = :task")
                .param("task", walk.task(number, "user_reportResult"))
                .query((row, index) ->
                        row.getObject("due_at", OffsetDateTime.class).toInstant())
                .single();
    }
}
