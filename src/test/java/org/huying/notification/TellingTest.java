package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.ledger.LedgerEntry;
import org.huying.notification.Notices.Kind;
import org.huying.notification.Notices.Notice;
import org.huying.request.Contact;
import org.huying.request.Conversation;
import org.huying.town.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Who is told what, on the desk and by letters that really arrive. */
class TellingTest extends NotifyingTown {

    private static final Contact MAIL =
            new Contact(Optional.of("林小溪"), Optional.of("057188888888"), Optional.of("lin@home.example"));

    @Autowired
    private Conversation conversation;

    @AfterEach
    void theBrowserIsClosed() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_resident_reads_a_number_and_where_to_look_and_nothing_else() {
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);
        sendsAll();

        assertThat(texted()).singleElement().satisfies(text -> assertThat(text)
                .startsWith("Bearer secret {\"id\":\"huying-")
                .contains("\"to\":\"13800000001\"", "已收到您的诉求 " + number, "https://town.example/track")
                .doesNotContain("楼下", "林小溪"));
    }

    @Test
    void who_gave_a_landline_is_written_to_by_e_mail_in_the_language_of_the_report() {
        LocaleContextHolder.setLocale(Locale.UK);
        String number = walk.reports(Walk.LAMP, MAIL);
        tellsAll(number);
        sendsAll();

        assertThat(texted()).isEmpty();
        assertThat(mailTo("lin@home.example")).singleElement().satisfies(mail -> assertThat(mail)
                .startsWith("[Huying] Request " + number)
                .contains("has been received", "https://town.example/track")
                .doesNotContain("楼下", "林小溪", number + "/"));
    }

    @Test
    void each_answer_is_told_once_however_often_the_ledger_is_read() {
        String number = walk.reports(Walk.LAMP, MAIL);
        answered(number);
        tellsAll(number);
        tellsAll(number);
        sendsAll();
        tellsAll(number);
        sendsAll();

        assertThat(mailTo("lin@home.example")).hasSize(2).last().asString().contains("请查看并评价");
        assertThat(mailTo(CLERK_MAIL)).hasSize(1);
    }

    @Test
    void the_clerks_of_a_unit_are_told_of_an_assignment_on_the_desk_and_in_their_language() {
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);
        sendsAll();

        assertThat(notices.of(Walk.LAMP_CLERK)).extracting(Notice::kind).containsExactly(Kind.ASSIGNED);
        assertThat(mailTo(CLERK_MAIL)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("A request is assigned to your unit: " + number)
                .contains("https://town.example/desk/requests/" + number)
                .doesNotContain("楼下"));
    }

    @Test
    void grid_officers_are_told_of_what_comes_to_their_grid() {
        String number = walk.reports(Walk.LITTER);
        tellsAll(number);
        sendsAll();

        assertThat(notices.of(Walk.OFFICER)).extracting(Notice::kind).containsExactly(Kind.ASSIGNED);
        assertThat(mailTo("grid.0101@town.example")).singleElement().asString().contains("派给贵单位办理：" + number);
    }

    @Test
    void callback_officers_are_told_of_each_call_that_waits_for_them() {
        String number = walk.reports(Walk.LAMP);
        answered(number);
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        tellsAll(number);
        assertThat(calls(Walk.CALLER, number)).hasSize(1);
        sendsAll();
        assertThat(mailTo("callback.2@town.example")).as("collected").isEmpty();

        clock.advance(Duration.ofDays(1));
        sendsAll();
        assertThat(mailTo("callback.2@town.example"))
                .singleElement()
                .asString()
                .contains("等待电话回访：" + number)
                .doesNotContain("13800000001", "林小溪");

        walk.completes(Walk.CALLER, number, "user_callBack", Map.of("reached", "no"));
        clock.advance(Duration.ofDays(4));
        walk.runsDueTimers();
        tellsAll(number);
        assertThat(calls("callback.2", number))
                .as("an unread notice is renewed")
                .singleElement()
                .returns(clock.instant(), Notice::toldAt);
        assertThat(walk.story(number).stream().filter("callback.opened"::equals))
                .hasSize(2);
    }

    private List<Notice> calls(String account, String number) {
        return notices.of(account).stream()
                .filter(notice -> notice.kind() == Kind.TO_CALL_BACK
                        && notice.requestNumber().equals(number))
                .toList();
    }

    @Test
    void whom_a_step_gave_a_notice_is_written_to_as_well() {
        String number = walk.reports(Walk.LAMP);
        transaction.executeWithoutResult(status -> notices.tell("leader.01", number, Kind.LATE));
        clock.advance(Duration.ofMillis(30));
        var late = entry(900_005, number, "clock.escalated", "{\"to\":\"LEADER\",\"unit\":\"DEPT-ROADS\"}");
        clock.advance(Duration.ofMinutes(3));
        transaction.executeWithoutResult(status -> notices.tell("leader.02", number, Kind.LATE));
        tells(late);
        sendsAll();

        assertThat(mailTo("leader.01@town.example")).singleElement().asString().contains("已逾期，请督促：" + number);
        assertThat(mailTo("leader.02@town.example")).isEmpty();
    }

    @Test
    void a_notice_that_is_told_again_unread_stays_one() {
        transaction.executeWithoutResult(status -> notices.tell("leader.01", "R", Kind.LATE));
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> notices.tell("leader.01", "R", Kind.LATE));

        assertThat(notices.of("leader.01")).extracting(Notice::toldAt).containsExactly(clock.instant());
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves() {
        String number = walk.reports(Walk.LAMP);
        var returned = entry(900_001, number, "assignment.returned", "{}");
        tells(new LedgerEntry(
                returned.id(), 1, number, 1, returned.kind(), 1, "staff:dispatcher.1", clock.instant(), "", "{}"));

        assertThat(notices.of("dispatcher.1")).isEmpty();
        assertThat(notices.of("dispatcher.2")).extracting(Notice::kind).containsExactly(Kind.RETURNED);
    }

    @Test
    void who_stays_anonymous_is_not_written_to() {
        String number = walk.reports(Walk.LAMP);
        jdbc.sql("update request set anonymous = true where number = :number")
                .param("number", number)
                .update();
        tellsAll(number);
        sendsAll();

        assertThat(texted()).isEmpty();
    }

    @Test
    void a_contact_that_was_erased_meanwhile_is_not_used() {
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);
        jdbc.sql("delete from request_contact where request_number = :number")
                .param("number", number)
                .update();
        sendsAll();

        assertThat(texted()).isEmpty();
        assertThat(states(number)).contains("DROPPED");
    }

    @Test
    void what_happened_long_ago_is_told_to_nobody() {
        String number = walk.reports(Walk.LAMP);
        clock.advance(Duration.ofDays(2));
        tellsAll(number);

        assertThat(states(number)).isEmpty();
        assertThat(notices.of(Walk.LAMP_CLERK)).isEmpty();
    }

    @Test
    void entries_of_a_later_version_do_no_harm() {
        String number = walk.reports(Walk.LAMP);
        tells(entry(900_002, number, "something.new", "{\"unit\":7}"));
        tells(entry(900_003, "-directory", "directory.loaded", "{}"));

        assertThat(states(number)).isEmpty();
    }

    @Test
    void less_urgent_things_come_together_in_one_e_mail() {
        String first = walk.reports(Walk.LAMP);
        String second = walk.reports(Walk.LAMP);
        for (String number : new String[] {first, second}) {
            tellsAll(number);
            transaction.executeWithoutResult(status -> conversation.fromResident(number, "灯还是不亮"));
            tellsAll(number);
        }
        sendsAll();
        assertThat(mailTo(CLERK_MAIL)).hasSize(2);

        clock.advance(Duration.ofHours(4));
        sendsAll();
        assertThat(mailTo(CLERK_MAIL))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("[Huying] 2 things to look at")
                .contains("The resident has written: " + first, "The resident has written: " + second)
                .doesNotContain("灯");
    }

    @Test
    void an_emergency_wakes_those_who_handle_it_but_not_the_resident() {
        clock.advance(Duration.ofHours(12)); // 22:00
        String number = walk.reports(Walk.LAMP);
        jdbc.sql("update request set urgency = 'EMERGENCY' where number = :number")
                .param("number", number)
                .update();
        tellsAll(number);
        sendsAll();

        assertThat(mailTo(CLERK_MAIL)).hasSize(1);
        assertThat(texted()).isEmpty();
    }

    @Test
    void on_a_rest_day_residents_are_told_and_staff_when_work_begins() {
        clock.advance(Duration.ofDays(3)); // Saturday, 10:00
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);
        tells(entry(900_006, number, "whistle.called", "{\"units\":[\"DEPT-ROADS\"]}"));
        sendsAll();
        assertThat(mailTo(CLERK_MAIL)).singleElement().asString().contains("Whistle");
        assertThat(texted()).hasSize(2).anyMatch(text -> text.contains("13800000001"));
        assertThat(notices.of(Walk.LAMP_CLERK)).extracting(Notice::kind).contains(Kind.ASSIGNED);

        clock.advance(Duration.ofDays(1));
        sendsAll();
        assertThat(mailTo(CLERK_MAIL)).hasSize(1);

        clock.advance(Duration.ofDays(1)); // Monday
        sendsAll();
        assertThat(mailTo(CLERK_MAIL)).hasSize(2).last().asString().contains("A request is assigned to your unit");
    }

    @Test
    void at_night_only_the_urgent_is_told() {
        clock.advance(Duration.ofHours(11)); // 21:00
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);
        tells(entry(900_004, number, "whistle.called", "{\"units\":[\"DEPT-ROADS\"]}"));
        sendsAll();
        assertThat(mailTo(CLERK_MAIL)).singleElement().asString().contains("Whistle");
        assertThat(texted()).singleElement().asString().contains("+8613900000000");

        clock.advance(Duration.ofHours(11)); // 08:00
        sendsAll();
        assertThat(mailTo(CLERK_MAIL)).hasSize(2);
        assertThat(texted()).hasSize(2).last().asString().contains("13800000001");
    }
}
