package org.huying.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.huying.deadline.CalendarFiles;
import org.huying.deadline.CalendarLoading;
import org.huying.deadline.CalendarLoading.Result.Loaded;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.ledger.Actor;
import org.huying.request.RequestState;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.huying.tracking.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo town's autumn of 2026 has no more days off; a request of the fourth of November meets a new one. */
class CalendarChangesTest extends TownTest {

    private static final Path SHIPPED = Path.of("src/main/resources/demo/calendar");

    @Autowired
    private CalendarLoading loading;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void theShippedCalendarReturns() {
        loading.load(CalendarFiles.in(SHIPPED), Actor.SYSTEM);
        changes.recompute();
    }

    @Test
    void a_new_day_off_moves_clock_task_and_work_list_once_and_the_timeline_tells() throws IOException {
        String number = walk.reports(Walk.LITTER);
        Instant before = due(number);

        assertThat(load("2026-11-05")).isTrue();
        changes.recompute();
        changes.recompute();

        Instant after = due(number);
        assertThat(after).isEqualTo(before.plusSeconds(24 * 60 * 60));
        String task = walk.task(number, "user_handleOnSpot");
        assertThat(tasks.createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(after);
        assertThat(jdbc.sql("select due_at from work_item where id = ?")
                        .param(task)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(after);
        assertThat(walk.story(number)).containsOnlyOnce("clocks.recomputed");
        assertThat(timeline.ofStaff(walk.request(number), Locale.ENGLISH).happenings())
                .anyMatch(one ->
                        one.sentence().contains("computed again by the new working calendar: Handling 2026-11-"));
        assertThat(timeline.ofResident(walk.request(number), Locale.SIMPLIFIED_CHINESE)
                        .happenings())
                .anyMatch(one -> one.sentence().contains("按新的工作日历重新计算时限"));
    }

    @Test
    void what_is_due_in_a_year_without_a_calendar_is_provisional_until_it_arrives() throws IOException {
        Files.writeString(folder.resolve("calendar.yaml"), Files.readString(SHIPPED.resolve("calendar.yaml")));
        Files.writeString(folder.resolve("2026.json"), "{\"year\": 2026, \"papers\": [], \"days\": []}");
        loading.load(CalendarFiles.in(folder), Actor.SYSTEM);
        String number = walk.reports(Walk.LITTER);
        assertThat(timeline.ofStaff(walk.request(number), Locale.ENGLISH)
                        .standing()
                        .provisional())
                .isTrue();

        loading.load(CalendarFiles.in(SHIPPED), Actor.SYSTEM);
        changes.recompute();

        assertThat(timeline.ofStaff(walk.request(number), Locale.ENGLISH)
                        .standing()
                        .provisional())
                .isFalse();
        assertThat(walk.story(number)).containsOnlyOnce("clocks.recomputed");
    }

    @Test
    void a_new_day_off_gives_the_resident_another_day_to_answer_a_question() throws IOException {
        String number = walk.reports("");
        walk.completes(
                Walk.DISPATCHER, number, "user_dispatch", Map.of("decision", "askResident", "question", "在几号楼？"));
        assertThat(load("2026-11-05")).isTrue();
        changes.recompute();
        changes.recompute();
        assertThat(walk.story(number)).containsOnlyOnce("clocks.recomputed");
        assertThat(timeline.ofResident(walk.request(number), Locale.ENGLISH).happenings())
                .anyMatch(one -> one.sentence().contains("Answer of the resident 2026-11-12"));

        clock.set(TownClock.START.plus(Duration.ofDays(7)));
        walk.runsDueTimers();
        assertThat(walk.request(number).state()).isEqualTo(RequestState.WAITING_FOR_RESIDENT);

        clock.advance(Duration.ofDays(1));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).containsExactly("user_dispatch");
        assertThat(running(number)).containsExactly("DISPATCH");
    }

    @Test
    void a_new_day_off_moves_the_next_call_but_not_the_seven_days_to_score() throws IOException {
        String number = resolved();
        assertThat(load("2026-11-05")).isTrue();
        changes.recompute();
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        walk.completes(Walk.CALLER, number, "user_callBack", Map.of("reached", "no"));
        assertThat(running(number)).containsExactly("NEXT_CALL");

        assertThat(load("2026-11-12")).isTrue();
        changes.recompute();
        assertThat(walk.story(number)).containsOnlyOnce("clocks.recomputed");
        // eleven office hours: one o’clock of the second day, which is now the thirteenth
        clock.set(Instant.parse("2026-11-13T04:59:00Z"));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        walk.runsDueTimers();
        assertThat(walk.openTasks(number)).containsExactly("user_callBack");
        assertThat(running(number)).containsExactly("CALLBACK");
    }

    @Test
    void whoever_scores_before_the_next_call_leaves_no_clock_behind() {
        String number = resolved();
        clock.advance(Duration.ofDays(7));
        walk.runsDueTimers();
        evaluating.score(number, new Score(true, false, Satisfaction.DISSATISFIED), Via.PAGE);
        assertThat(running(number)).doesNotContain("CALLBACK", "NEXT_CALL").isNotEmpty();
    }

    private String resolved() {
        String number = walk.reports(Walk.LITTER);
        walk.handlesOnTheSpot(number);
        return number;
    }

    private List<String> running(String number) {
        return jdbc.sql("select kind from clock where request_number = ? and running")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void a_calendar_that_moves_nothing_is_no_news_for_a_request() throws IOException {
        String number = walk.reports(Walk.LITTER);
        load("2026-08-05");
        changes.recompute();
        assertThat(walk.story(number)).doesNotContain("clocks.recomputed");
    }

    @Test
    void a_load_is_one_entry_of_the_ledger_and_the_same_files_again_are_none() throws IOException {
        load("2026-08-06");
        int entries = walk.story("-calendar").size();
        assertThat(load("2026-08-06")).isFalse();
        assertThat(walk.story("-calendar")).hasSize(entries).contains("calendar.loaded");
    }

    /** The shipped calendar with one more day off. */
    private boolean load(String dayOff) throws IOException {
        for (String year : new String[] {"2026.json", "2027.json", "2028.json"}) {
            Files.writeString(folder.resolve(year), Files.readString(SHIPPED.resolve(year)));
        }
        Files.writeString(
                folder.resolve("calendar.yaml"),
                Files.readString(SHIPPED.resolve("calendar.yaml")) + "  - {name: 新节日, date: " + dayOff
                        + ", isOffDay: true}\n");
        return loading.load(CalendarFiles.in(folder), Actor.SYSTEM) instanceof Loaded loaded && loaded.changed();
    }

    private Instant due(String number) {
        return jdbc.sql("select due_at from clock where request_number = ? and running")
                .param(number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
