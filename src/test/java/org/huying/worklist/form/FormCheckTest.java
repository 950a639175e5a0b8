package org.huying.worklist.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    private final FormCheck check = new FormCheck((type, code) -> code.equals(type.name() + "-1"));

    private final FormDeclaration form = new FormDeclaration(
            "user_x",
            List.of(
                    field("decision", FieldType.CHOICE, true, Map.of(), List.of("a", "b"), 0),
                    field("words", FieldType.TEXT, true, Map.of("decision", List.of("a")), List.of(), 10),
                    field("line", FieldType.LINE, false, Map.of(), List.of(), 10),
                    field("sure", FieldType.YESNO, false, Map.of(), List.of(), 0),
                    field("unless", FieldType.TEXT, true, Map.of("sure", List.of("no")), List.of(), 10),
                    field("grid", FieldType.GRID, false, Map.of(), List.of(), 0),
                    field("department", FieldType.DEPARTMENT, false, Map.of(), List.of(), 0),
                    field("departments", FieldType.DEPARTMENTS, false, Map.of(), List.of(), 0),
                    field("category", FieldType.CATEGORY, false, Map.of(), List.of(), 0),
                    field("day", FieldType.DATE, false, Map.of(), List.of(), 0),
                    field("into", FieldType.REQUEST, false, Map.of(), List.of(), 0),
                    new FormField(
                            "count",
                            FieldType.NUMBER,
                            false,
                            Map.of(),
                            List.of(),
                            9,
                            Optional.of(1),
                            Optional.of(5),
                            Optional.empty()),
                    new FormField(
                            "photos",
                            FieldType.PHOTOS,
                            true,
                            Map.of("decision", List.of("b")),
                            List.of(),
                            9,
                            Optional.empty(),
                            Optional.of(2),
                            Optional.empty())));

    @Test
    void what_is_required_and_applies_must_be_there() {
        assertThat(problems(Map.of())).containsExactly(Map.entry("decision", "form.problem.requiredChoice"));
        assertThat(problems(Map.of("decision", "a"))).containsExactly(Map.entry("words", "form.problem.required"));
        assertThat(problems(Map.of("decision", "a", "words", " \n\t ")))
                .containsExactly(Map.entry("words", "form.problem.required"));
    }

    @Test
    void a_request_number_is_kept_as_it_is_written_in_the_file() {
        var any = new FormCheck((type, code) -> true);
        assertThat(any.unfinished(form, Map.of("into", "hy2611-000010 1")).values())
                .containsEntry("into", "HY26110000101");
    }

    @Test
    void a_department_that_is_named_twice_is_kept_once() {
        var any = new FormCheck((type, code) -> !code.isEmpty());
        assertThat(any.unfinished(form, Map.of("departments", "B,A,B,A")).values())
                .containsEntry("departments", "B,A");
        assertThat(any.unfinished(form, Map.of("departments", "A,,")).problems())
                .containsOnlyKeys("departments");
    }

    @Test
    void what_does_not_apply_is_neither_asked_for_nor_kept() {
        var checked = check.complete(form, Map.of("decision", "b", "words", "x", "sure", "yes", "unless", "y"), 1);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.values()).containsOnlyKeys("decision", "sure");
    }

    @Test
    void a_draft_may_be_unfinished_but_must_fit() {
        assertThat(check.unfinished(form, Map.of()).problems()).isEmpty();
        assertThat(check.unfinished(form, Map.of("decision", "c", "words", "12345678901"))
                        .problems())
                .containsOnlyKeys("decision", "words");
        assertThat(check.unfinished(form, Map.of("unless", "kept for later")).problems())
                .containsOnlyKeys("unless");
        assertThat(check.unfinished(form, Map.of("unless", "later")).values()).containsOnlyKeys("unless");
    }

    @Test
    void codes_must_be_known() {
        for (var name : List.of("decision", "sure")) {
            assertThat(problem(name, "c")).isEqualTo("form.problem.unknownCode");
            assertThat(problem(name, "<b>")).isEqualTo("form.problem.unknownCode");
        }
        assertThat(problem("grid", "DEPARTMENT-1")).isEqualTo("form.problem.unknownCode");
        assertThat(problem("department", "' or 1=1 --")).isEqualTo("form.problem.unknownCode");
        assertThat(problem("category", "CATEGORY-2")).isEqualTo("form.problem.unknownCode");
        assertThat(problem("into", "REQUEST-2")).isEqualTo("form.problem.unknownRequest");
        assertThat(problem("grid", "GRID-1")).isEmpty();
        assertThat(problem("into", " REQUEST-1 ")).isEmpty();
    }

    @Test
    void words_have_a_length_and_no_control_characters() {
        assertThat(problem("words", "1234567890")).isEmpty();
        assertThat(problem("words", "12345678901")).isEqualTo("form.problem.tooLong");
        assertThat(problem("words", "漏水🚰 བོད")).isEmpty();
        assertThat(problem("words", "a\tb\nc")).isEmpty();
        assertThat(problem("words", "a\u0000b")).isEqualTo("form.problem.controlCharacters");
        assertThat(problem("words", "a\u001bb")).isEqualTo("form.problem.controlCharacters");
        assertThat(problem("words", "a\u0085b")).isEqualTo("form.problem.controlCharacters");
        assertThat(problem("words", "a\ud800b")).isEqualTo("form.problem.controlCharacters");
    }

    @Test
    void line_breaks_count_once_and_only_where_lines_fit() {
        assertThat(check.unfinished(form, Map.of("words", "12345\r\n7890")).values())
                .containsEntry("words", "12345\n7890");
        assertThat(problem("line", "a\nb")).isEqualTo("form.problem.lineBreak");
    }

    @Test
    void numbers_are_whole_and_within_bounds() {
        assertThat(problem("count", "3")).isEmpty();
        assertThat(problem("count", "0")).isEqualTo("form.problem.tooSmall");
        assertThat(problem("count", "6")).isEqualTo("form.problem.tooGreat");
        for (var wrong : List.of("x", "1.5", "1e9", "99999999999999", "٣")) {
            assertThat(problem("count", wrong)).isEqualTo("form.problem.notANumber");
        }
    }

    @Test
    void a_date_is_a_day_of_the_calendar() {
        assertThat(check.unfinished(form, Map.of("day", "2028-02-29")).problems())
                .isEmpty();
        for (var wrong : List.of("2027-02-29", "29.2.2028", "2028-2-9", "+12028-02-09", "soon")) {
            assertThat(problem("day", wrong)).isEqualTo("form.problem.notADate");
        }
    }

    @Test
    void photos_are_counted_where_they_apply() {
        assertThat(check.complete(form, Map.of("decision", "b"), 0).problems()).containsOnlyKeys("photos");
        assertThat(check.complete(form, Map.of("decision", "b"), 3).problems()).containsOnlyKeys("photos");
        assertThat(check.complete(form, Map.of("decision", "b"), 2).problems()).isEmpty();
        assertThat(check.complete(form, Map.of("decision", "a", "words", "x"), 3)
                        .problems())
                .isEmpty();
    }

    @Test
    void a_field_of_no_form_is_refused_and_photos_are_not_typed() {
        assertThat(problem("status", "closed")).isEqualTo("form.problem.unknownField");
        assertThat(problem("photos", "id")).isEqualTo("form.problem.unknownField");
    }

    private String problem(String name, String value) {
        var problem = check.unfinished(form, Map.of(name, value)).problems().get(name);
        return problem == null ? "" : problem.key();
    }

    private Map<String, String> problems(Map<String, String> entered) {
        var keys = new LinkedHashMap<String, String>();
        check.complete(form, entered, 0).problems().forEach((name, problem) -> keys.put(name, problem.key()));
        return keys;
    }

    private static FormField field(
            String name,
            FieldType type,
            boolean required,
            Map<String, List<String>> when,
            List<String> options,
            int maxLength) {
        return new FormField(
                name, type, required, when, options, maxLength, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
