package org.huying.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.intake.Receipt;
import org.huying.request.Conversation;
import org.huying.town.Scenes;
import org.huying.town.Walk;
import org.huying.tracking.Happening.Quote;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words stand under the entry that they were written with, and only as they were written. */
class TimelineTest extends Tracking {

    @Autowired
    private Timeline timeline;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private Scenes scenes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void each_remark_stands_under_its_own_call_of_a_round_that_was_answered_twice() throws Exception {
        Receipt receipt = reported();
        String number = receipt.number();
        answered(number);
        called(number, "no", Optional.of("灯还是不亮"));
        dispatchedAgain(number);
        answered(number);
        called(number, "yes", Optional.of("这回亮了"));

        assertThat(walk.request(number).round()).isEqualTo(1);
        assertThat(quoted(number, "callback.attempted")).containsExactly(List.of("灯还是不亮"), List.of("这回亮了"));
        assertThat(page(opened(receipt), "/track/request")).contains("已结案").doesNotContain("灯还是不亮", "这回亮了");
        assertThat(page(loggedIn("supervisor"), "/desk/requests/" + number)).contains("灯还是不亮", "这回亮了");
    }

    @Test
    void a_call_without_a_remark_borrows_none() {
        String number = reported().number();
        answered(number);
        called(number, "no", Optional.empty());
        dispatchedAgain(number);
        answered(number);
        called(number, "yes", Optional.of("这回亮了"));

        assertThat(quoted(number, "callback.attempted")).containsExactly(List.of(), List.of("这回亮了"));
    }

    @Test
    void a_score_is_told_in_a_sentence_to_each_who_reads_it() {
        String number = reported().number();
        answered(number);
        evaluating.score(number, new Score(false, false, Satisfaction.VERY_DISSATISFIED), Via.PAGE);

        assertThat(score(timeline.ofResident(walk.request(number), Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("您评价：没有人联系您，问题没有解决，很不满意。");
        assertThat(score(timeline.ofResident(walk.request(number), Locale.ENGLISH)))
                .isEqualTo("You scored: nobody contacted you, the problem is not solved, very dissatisfied.");
        assertThat(score(timeline.ofStaff(walk.request(number), Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("居民评价（网页）：没有人联系，问题没有解决，很不满意。");
        assertThat(score(timeline.ofStaff(walk.request(number), Locale.ENGLISH)))
                .isEqualTo("The resident scored (by page): nobody made contact, the problem is not solved,"
                        + " very dissatisfied.");
    }

    private static String score(Course course) {
        return course.happenings().stream()
                .filter(one -> one.kind().equals("evaluation.scored"))
                .map(Happening::sentence)
                .collect(Collectors.joining());
    }

    @Test
    void a_message_that_was_altered_is_not_told_as_what_was_said() {
        String number = reported().number();
        conversation.fromResident(number, "三号楼门口那盏");
        conversation.fromDesk(number, Walk.LAMP_CLERK, "明天上午来修");
        jdbc.sql("update message set content = '已经修好' where request_number = ? and not from_resident")
                .param(number)
                .update();

        assertThat(quoted(number, "message.sent")).containsExactly(List.of("三号楼门口那盏"), List.of());
    }

    @Test
    void of_a_whistle_a_resident_reads_whom_it_called_who_came_and_what_came_of_it() {
        String number = walk.reports("");
        Map<String, String> whistle = Scenes.whistle("decision", "DEPT-URBAN");
        whistle.putAll(Map.of("category", "CITY-TRADE-STALL", "nature", "complaint"));
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", whistle);
        scenes.comes(number);
        walk.completes("clerk.urban", number, "user_reportWork", Map.of("work", "清走了占道物品"));
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_coordinate",
                Map.of("decision", "finish", "solved", "yes", "result", RESULT, "reply", REPLY));
        walk.completes(Walk.DISPATCHER, number, "user_scoreReportIn", Map.of("score", "4"));

        assertThat(ofWhistle(timeline.ofResident(walk.request(number), Locale.ENGLISH)))
                .containsExactly("whistle.blown", "whistle.arrived", "whistle.resolved");
        assertThat(ofWhistle(timeline.ofStaff(walk.request(number), Locale.ENGLISH)))
                .containsExactly(
                        "whistle.blown",
                        "request.dispatched",
                        "whistle.called",
                        "whistle.signed-on",
                        "whistle.arrived",
                        "whistle.reported",
                        "whistle.resolved",
                        "whistle.scored");
    }

    private static List<String> ofWhistle(Course course) {
        return course.happenings().stream()
                .map(Happening::kind)
                .filter(kind -> kind.startsWith("whistle.") || kind.equals("request.dispatched"))
                .toList();
    }

    private void called(String number, String solved, Optional<String> remark) {
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        Map<String, String> score =
                Map.of("reached", "yes", "contacted", "yes", "solved", solved, "satisfaction", "neutral");
        walk.completes(Walk.CALLER, number, "user_callBack", with(score, remark));
    }

    private static Map<String, String> with(Map<String, String> score, Optional<String> remark) {
        var values = new HashMap<>(score);
        remark.ifPresent(words -> values.put("remark", words));
        return values;
    }

    private void dispatchedAgain(String number) {
        walk.completes(
                Walk.DISPATCHER,
                number,
                "user_dispatch",
                Map.of("decision", "department", "department", Walk.LAMPS, "category", Walk.LAMP, "nature", "help"));
    }

    /** What staff read under each entry of the kind. */
    private List<List<String>> quoted(String number, String kind) {
        return timeline.ofStaff(walk.request(number), Locale.ENGLISH).happenings().stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> one.quotes().stream().map(Quote::words).toList())
                .toList();
    }
}
