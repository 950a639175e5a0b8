package org.huying.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.replay.Lap.Why;
import org.huying.request.Leaving;
import org.huying.town.Scenes;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rounds of a request, as its ledger tells of them. */
class LapTest extends TownTest {

    private static final Map<String, String> TO_GRID =
            Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help");
    private static final Map<String, String> RESOLVED =
            Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。");

    @Autowired
    private CaseReplay replays;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private Leaving leaving;

    @Test
    void a_request_that_was_handled_once_has_one() {
        Replay replay = replayed(scenes.scored());

        assertThat(replay.laps()).hasSize(1);
        assertThat(replay.laps().get(0).why()).isEqualTo(Why.RECEIVED);
        assertThat(replay.laps().get(0).first()).isEqualTo(replay.steps().get(0).seq());
    }

    @Test
    void a_reopening_begins_the_next_round_and_runs_of_its_own() {
        String number = scenes.scored();
        evaluating.reopen(number, "又堆满了");
        Replay replay = replayed(number);

        assertThat(told(replay)).containsExactly("1+0 RECEIVED request.received", "2+0 REOPENED request.reopened");
        assertThat(loops(replay)).containsExactly(1, 2);
    }

    @Test
    void a_ruling_ends_a_round_and_the_next_begins_after_it() {
        String number = scenes.objected(scenes.scored());
        walk.completes("supervisor", number, "user_ruleOnReview", Map.of("ruling", "sendBack", "reason", "照片看不出"));

        assertThat(told(replayed(number)))
                .containsExactly("1+0 RECEIVED request.received", "2+0 SENT_BACK superior.informed");
    }

    @Test
    void what_is_not_solved_goes_back_within_its_round_and_its_run() {
        String number = resolved();
        evaluating.score(number, new Score(true, false, Satisfaction.DISSATISFIED), Via.PAGE);
        walk.completes(Walk.DISPATCHER, number, "user_dispatch", TO_GRID);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        evaluating.score(number, new Score(true, false, Satisfaction.DISSATISFIED), Via.PAGE);
        Replay replay = replayed(number);

        assertThat(told(replay))
                .containsExactly(
                        "1+0 RECEIVED request.received",
                        "1+1 NOT_SOLVED superior.informed",
                        "1+2 NOT_SOLVED superior.informed");
        assertThat(loops(replay)).containsExactly(1);
        assertThat(replay.steps()).allMatch(step -> step.round() == 1);
    }

    @Test
    void what_the_resident_says_when_called_is_told_apart() {
        String number = resolved();
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        walk.completes(
                Walk.CALLER,
                number,
                "user_callBack",
                Map.of("reached", "yes", "contacted", "yes", "solved", "no", "satisfaction", "dissatisfied"));

        assertThat(told(replayed(number)))
                .containsExactly("1+0 RECEIVED request.received", "1+1 NOT_SOLVED_CALLED superior.informed");
    }

    @Test
    void who_takes_over_from_a_withdrawn_request_begins_a_round_at_the_start_of_the_loop() {
        String first = walk.reports(Walk.LITTER);
        String follower = walk.follows(first);
        leaving.withdraw(first);
        Replay replay = replayed(follower);

        assertThat(told(replay)).containsExactly("1+0 RECEIVED request.received", "2+0 TOOK_OVER request.tookOver");
        assertThat(loops(replay)).containsExactly(1, 2);
        assertThat(replay.runs())
                .filteredOn(run -> run.process().equals("request-loop") && run.round() == 2)
                .flatExtracting(Run::passed)
                .extracting(Run.Passed::element)
                .startsWith("start_received", "call_dispatching")
                .doesNotContain("end_merged");
    }

    private String resolved() {
        String number = walk.reports(Walk.LITTER);
        walk.completes(Walk.OFFICER, number, "user_handleOnSpot", RESOLVED);
        return number;
    }

    private Replay replayed(String number) {
        return replays.of(number, Locale.SIMPLIFIED_CHINESE);
    }

    /** Each lap with the kind of its first entry. */
    private static List<String> told(Replay replay) {
        Map<Long, String> kinds = replay.steps().stream().collect(Collectors.toMap(Step::seq, Step::kind));
        return replay.laps().stream()
                .map(lap -> lap.round() + "+" + lap.again() + " " + lap.why() + " " + kinds.get(lap.first()))
                .toList();
    }

    private static List<Integer> loops(Replay replay) {
        return replay.runs().stream()
                .filter(run -> run.process().equals("request-loop"))
                .map(Run::round)
                .toList();
    }
}
