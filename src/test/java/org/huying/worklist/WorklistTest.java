package org.huying.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.worklist.WorklistQueries.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    TestPhotos photos;

    @Autowired
    SubmittedVisits submitted;

    @Autowired
    Clock clock;

    @Test
    void a_task_waits_for_its_unit_and_for_nobody_else() {
        var task = visits.in("G1");

        assertThat(list("wang", View.UNITS)).contains(task);
        assertThat(list("zhao", View.UNITS)).doesNotContain(task);
        refused("zhao", "task-not-found", () -> queries.item(task));
        refused("zhao", "task-not-found", () -> worklist.claim(task));
        refused("zhao", "task-not-found", () -> worklist.complete(task));
        refused("zhao", "task-not-found", () -> forms.saveUnfinished(task, Map.of()));
        refused("wang", "task-not-found", () -> queries.item("unknown"));
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
            assertThat(refused("liu", "task-claimed-by-other", action).arguments())
                    .containsExactly("王网格");
        }
    }

    @Test
    void completing_makes_the_draft_the_result_and_its_photos_evidence() {
        var task = visits.in("G1");
        var photo = staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        staff.run("wang", () -> forms.save(task, RESOLVED));
        staff.run("wang", () -> worklist.complete(task));

        assertThat(submitted.of(task)).singleElement().satisfies(form -> {
            assertThat(form.account()).isEqualTo("wang");
            assertThat(form.values()).isEqualTo(RESOLVED);
            assertThat(form.photos()).containsExactly(photo.id());
        });
        var item = staff.as("wang", () -> queries.item(task));
        assertThat(item.doneBy()).contains("wang");
        assertThat(item.assignee()).contains("wang");
        assertThat(photos.ofRequest(item.requestNumber())).hasSize(1);
        assertThat(visits.isOpen(task)).isFalse();
        assertThat(list("wang", View.DONE)).first().isEqualTo(task);
        assertThat(staff.as("wang", () -> forms.draft(item))).isEqualTo(Draft.EMPTY);
    }

    @Test
    void an_incomplete_form_ends_nothing() {
        var task = visits.in("G1");

        var refusal = refused("wang", "form-incomplete", () -> worklist.complete(task));
        assertThat(refusal.fields()).containsOnlyKeys("outcome");
        staff.run("wang", () -> forms.saveUnfinished(task, Map.of("outcome", "resolved", "reply", "已修好")));
        refusal = refused("wang", "form-incomplete", () -> worklist.complete(task));
        assertThat(refusal.fields()).containsOnlyKeys("result");
        assertThat(visits.isOpen(task)).isTrue();
        assertThat(list("wang", View.UNITS)).contains(task);
    }

    @Test
    void photos_that_the_outcome_does_not_ask_for_are_not_attached() {
        var task = visits.in("G1");
        staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        staff.run("wang", () -> forms.save(task, Map.of("outcome", "passOn", "passOnReason", "主管网坏了")));
        staff.run("wang", () -> worklist.complete(task));

        assertThat(submitted.of(task)).singleElement().satisfies(form -> assertThat(form.photos())
                .isEmpty());
    }

    @Test
    void photos_that_were_removed_meanwhile_are_asked_for_again() {
        var task = visits.in("G1");
        var photo = staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        photos.forget(photo.id());

        var refusal = refused("wang", "form-incomplete", () -> forms.save(task, RESOLVED));
        assertThat(refusal.fields()).containsEntry("photos", FieldProblem.of("form.problem.photosGone"));
    }

    @Test
    void a_seventh_photo_is_refused() {
        var task = visits.in("G1");
        for (var count = 0; count < 6; count++) {
            staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        }

        var refusal = refused("wang", "form-incomplete", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        assertThat(refusal.fields()).containsEntry("photos", FieldProblem.of("form.problem.tooManyPhotos", 6));
    }

    @Test
    void a_colleagues_draft_and_photos_stay_the_colleagues() {
        var task = visits.in("G1");
        var photo = staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        staff.run("wang", () -> forms.saveUnfinished(task, RESOLVED));

        staff.run("liu", () -> forms.removePhoto(task, photo.id()));
        assertThat(staff.as("liu", () -> forms.photo(task, photo.id()))).isEmpty();
        assertThat(staff.as("liu", () -> forms.draft(queries.item(task))).values())
                .isEmpty();
        assertThat(staff.as("wang", () -> forms.photo(task, photo.id()))).isPresent();
        assertThat(staff.as("wang", () -> forms.draft(queries.item(task))).photos())
                .containsExactly(photo.id());
    }

    @Test
    void an_autosave_and_an_upload_at_the_same_time_lose_nothing() throws Exception {
        var task = visits.in("G1");

        together(
                () -> staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1})
                        .id()),
                () -> staff.as("wang", () -> {
                    forms.saveUnfinished(task, Map.of("outcome", "resolved"));
                    return "saved";
                }));

        var draft = staff.as("wang", () -> forms.draft(queries.item(task)));
        assertThat(draft.values()).containsEntry("outcome", "resolved");
        assertThat(draft.photos()).hasSize(1);
    }

    @Test
    void of_two_who_complete_at_once_one_wins_and_the_other_reads_who() throws Exception {
        for (var round = 0; round < 5; round++) {
            var task = visits.in("G1");
            staff.run("wang", () -> forms.save(task, RESOLVED));
            staff.run("liu", () -> forms.save(task, RESOLVED));

            var outcomes = together(() -> outcome("wang", task), () -> outcome("liu", task));

            assertThat(outcomes).containsOnlyOnce("done");
            assertThat(outcomes).anyMatch(List.of("task-already-done [王网格]", "task-already-done [刘网格]")::contains);
            assertThat(submitted.of(task)).hasSize(1);
        }
    }

    @Test
    void a_done_task_and_a_cancelled_one_say_so() {
        var done = visits.in("G1");
        staff.run("wang", () -> forms.save(done, RESOLVED));
        staff.run("wang", () -> worklist.complete(done));
        assertThat(refused("liu", "task-already-done", () -> worklist.claim(done))
                        .arguments())
                .containsExactly("王网格");

        var cancelled = visits.in("G1");
        staff.run("wang", () -> forms.saveUnfinished(cancelled, RESOLVED));
        visits.cancel(cancelled);
        refused("wang", "task-cancelled", () -> worklist.complete(cancelled));
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

    private String outcome(String account, String task) {
        try {
            staff.run(account, () -> worklist.complete(task));
            return "done";
        } catch (Refusal refusal) {
            return refusal.type() + " " + refusal.arguments();
        }
    }

    private Refusal refused(String account, String type, ThrowingCallable action) {
        var refusals = new ArrayList<Refusal>();
        assertThatThrownBy(() -> staff.as(account, () -> {
                    try {
                        action.call();
                        return "done";
                    } catch (Refusal refusal) {
                        refusals.add(refusal);
                        throw refusal;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage(type);
        return refusals.get(0);
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = new ArrayList<Future<T>>();
            for (var action : List.of(one, other)) {
                results.add(pool.submit(() -> {
                    barrier.await();
                    return action.call();
                }));
            }
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            pool.shutdown();
        }
    }
}
