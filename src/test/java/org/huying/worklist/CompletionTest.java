package org.huying.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.town.AtOnce;
import org.huying.worklist.WorklistQueries.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts, their photos, and the completion that makes them the result. */
@WorklistSlice
class CompletionTest {

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
        assertThat(staff.as("wang", () -> queries.list(View.DONE, 0)).entries())
                .first()
                .extracting(entry -> entry.item().id())
                .isEqualTo(task);
        assertThat(staff.as("wang", () -> forms.draft(item))).isEqualTo(Draft.EMPTY);
    }

    @Test
    void an_incomplete_form_ends_nothing() {
        var task = visits.in("G1");

        var refusal = staff.refused("wang", "form-incomplete", () -> worklist.complete(task));
        assertThat(refusal.fields()).containsOnlyKeys("outcome");
        staff.run("wang", () -> forms.saveUnfinished(task, Map.of("outcome", "resolved", "reply", "已修好")));
        refusal = staff.refused("wang", "form-incomplete", () -> worklist.complete(task));
        assertThat(refusal.fields()).containsOnlyKeys("result");
        assertThat(visits.isOpen(task)).isTrue();
        assertThat(staff.as("wang", () -> queries.item(task)).doneBy()).isEmpty();
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

        var refusal = staff.refused("wang", "form-incomplete", () -> forms.save(task, RESOLVED));
        assertThat(refusal.fields()).containsEntry("photos", FieldProblem.of("form.problem.photosGone"));
    }

    @Test
    void a_seventh_photo_is_refused() {
        var task = visits.in("G1");
        for (var count = 0; count < 6; count++) {
            staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
        }

        var refusal = staff.refused("wang", "form-incomplete", () -> forms.addPhoto(task, "a.jpg", new byte[] {1}));
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
    void an_autosave_and_an_upload_at_the_same_time_lose_nothing() {
        var task = visits.in("G1");

        AtOnce.all(List.of(
                () -> staff.as("wang", () -> forms.addPhoto(task, "a.jpg", new byte[] {1})
                        .id()),
                () -> staff.as("wang", () -> {
                    forms.saveUnfinished(task, Map.of("outcome", "resolved"));
                    return "saved";
                })));

        var draft = staff.as("wang", () -> forms.draft(queries.item(task)));
        assertThat(draft.values()).containsEntry("outcome", "resolved");
        assertThat(draft.photos()).hasSize(1);
    }

    @Test
    void of_two_who_complete_at_once_one_wins_and_the_other_reads_who() {
        for (var round = 0; round < 5; round++) {
            var task = visits.in("G1");
            staff.run("wang", () -> forms.save(task, RESOLVED));
            staff.run("liu", () -> forms.save(task, RESOLVED));

            var outcomes = AtOnce.<String>all(List.of(() -> outcome("wang", task), () -> outcome("liu", task))).stream()
                    .flatMap(outcome -> outcome.answer().stream())
                    .toList();

            assertThat(outcomes).containsOnlyOnce("done");
            assertThat(outcomes).anyMatch(List.of("task-already-done [王网格]", "task-already-done [刘网格]")::contains);
            assertThat(submitted.of(task)).hasSize(1);
        }
    }

    private String outcome(String account, String task) {
        try {
            staff.run(account, () -> worklist.complete(task));
            return "done";
        } catch (Refusal refusal) {
            return refusal.type() + " " + refusal.arguments();
        }
    }
}
