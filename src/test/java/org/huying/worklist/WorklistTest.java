package org.huying.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huying.worklist.WorklistQueries.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees, claims and gives back what; lists and their counts. */
@WorklistSlice
class WorklistTest {

    private static final Map<String, String> RESOLVED = Map.of("outcome", "resolved", "result", "换了水管", "reply", "已修好");

    @Autowired
    Worklist worklist;

    @Autowired
    WorklistQueries queries;

    @Autowired
    TaskForms forms;

    @Autowired
    TestVisits visits;

    @Autowired
    TestStaff staff;

    @Autowired
    Clock clock;

    @Test
    void a_task_waits_for_its_unit_and_for_nobody_else() {
        var task = visits.in("G1");

        assertThat(list("wang", View.UNITS)).contains(task);
        assertThat(list("zhao", View.UNITS)).doesNotContain(task);
        staff.refused("zhao", "task-not-found", () -> queries.item(task));
        staff.refused("zhao", "task-not-found", () -> worklist.claim(task));
        staff.refused("zhao", "task-not-found", () -> worklist.complete(task));
        staff.refused("zhao", "task-not-found", () -> forms.saveUnfinished(task, Map.of()));
        staff.refused("wang", "task-not-found", () -> queries.item("unknown"));
    }

    @Test
    void a_claimed_task_is_mine_and_given_back_is_the_units_again() {
        var task = visits.in("G1");

        staff.run("wang", () -> worklist.claim(task));
        staff.run("wang", () -> worklist.claim(task));
        assertThat(list("wang", View.MINE)).contains(task);
        assertThat(list("liu", View.UNITS)).doesNotContain(task);

        staff.run("wang", () -> worklist.release(task));
        assertThat(list("wang", View.MINE)).doesNotContain(task);
        assertThat(list("liu", View.UNITS)).contains(task);
    }

    @Test
    void what_a_colleague_has_claimed_is_refused_with_the_colleagues_name() {
        var task = visits.in("G1");
        staff.run("wang", () -> worklist.claim(task));

        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> worklist.claim(task),
                () -> worklist.release(task),
                () -> worklist.complete(task),
                () -> forms.saveUnfinished(task, RESOLVED))) {
            assertThat(staff.refused("liu", "task-claimed-by-other", action).arguments())
                    .containsExactly("王网格");
        }
    }

    @Test
    void a_done_task_and_a_cancelled_one_say_so() {
        var done = visits.in("G1");
        staff.run("wang", () -> forms.save(done, RESOLVED));
        staff.run("wang", () -> worklist.complete(done));
        assertThat(staff.refused("liu", "task-already-done", () -> worklist.claim(done))
                        .arguments())
                .containsExactly("王网格");

        var cancelled = visits.in("G1");
        staff.run("wang", () -> forms.saveUnfinished(cancelled, RESOLVED));
        visits.cancel(cancelled);
        staff.refused("wang", "task-cancelled", () -> worklist.complete(cancelled));
        assertThat(list("wang", View.UNITS)).doesNotContain(cancelled);
    }

    @Test
    void due_holds_what_is_late_or_due_today_mine_or_the_units() {
        var late = visits.due("G1", clock.instant().minus(Duration.ofHours(1)), "水");
        var later = visits.due("G1", clock.instant().plus(Duration.ofDays(3)), "水");
        var elsewhere = visits.due("G2", clock.instant().minus(Duration.ofHours(1)), "水");

        assertThat(list("wang", View.DUE)).contains(late).doesNotContain(later, elsewhere);
        staff.run("wang", () -> worklist.claim(late));
        assertThat(list("wang", View.DUE)).contains(late);
    }

    @Test
    void lists_are_sorted_by_their_due_date_and_paged_and_equal_their_counts() {
        for (var day = 0; day < WorklistPage.SIZE + 3; day++) {
            visits.due("G2", clock.instant().plus(Duration.ofDays(40 - day)), "水");
        }

        var first = staff.as("zhao", () -> queries.list(View.UNITS, 0));
        assertThat(first.entries()).hasSize(WorklistPage.SIZE);
        assertThat(first.entries()).isSortedAccordingTo((one, other) -> one.item()
                .dueAt()
                .orElseThrow()
                .compareTo(other.item().dueAt().orElseThrow()));
        for (var account : List.of("wang", "liu", "zhao", "chen")) {
            var counts = staff.as(account, queries::counts);
            for (var view : View.values()) {
                var all = list(account, view);
                assertThat(counts.get(view)).as(account + view).isEqualTo(all.size());
                assertThat(all).doesNotHaveDuplicates();
            }
        }
    }

    private List<String> list(String account, View view) {
        return staff.as(account, () -> {
            var ids = new ArrayList<String>();
            var page = queries.list(view, 0);
            for (var number = 0; number < Math.max(1, page.pages()); number++) {
                queries.list(view, number)
                        .entries()
                        .forEach(entry -> ids.add(entry.item().id()));
            }
            return ids;
        });
    }
}
