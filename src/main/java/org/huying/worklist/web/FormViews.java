package org.huying.worklist.web;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.worklist.Draft;
import org.huying.worklist.form.FieldType;
import org.huying.worklist.form.FormDeclaration;
import org.huying.worklist.form.FormField;
import org.huying.worklist.form.TextKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the one view of a form, for desk and Tasklist. */
@Component
class FormViews {

    private final TownOptions town;

    FormViews(TownOptions town) {
        this.town = town;
    }

    FormView of(String taskId, FormDeclaration form, Draft draft, Map<String, String> errors, Texts texts) {
        List<FormView.Field> fields = form.fields().stream()
                .map(field -> field(taskId, form, field, draft, errors, texts))
                .toList();
        return new FormView(taskId, fields, named(fields, texts));
    }

    private static Map<String, List<String>> named(List<FormView.Field> fields, Texts texts) {
        var named = new LinkedHashMap<String, List<String>>();
        for (FormView.Field field : fields) {
            if (field.error() != null) {
                named.put(field.input(), List.of(texts.of("worklist.form.wrong", field.label(), field.error())));
            }
        }
        return named;
    }

    private FormView.Field field(
            String taskId,
            FormDeclaration form,
            FormField field,
            Draft draft,
            Map<String, String> errors,
            Texts texts) {
        return new FormView.Field(
                field.name(),
                "f." + field.name(),
                widget(field),
                label(form, field, texts),
                texts.first(TextKeys.hint(form, field), field.maxPhotos()).orElse(null),
                field.required(),
                field.maxLength(),
                options(form, field, texts),
                draft.values().getOrDefault(field.name(), ""),
                field.type() == FieldType.PHOTOS ? photos(taskId, draft) : List.of(),
                when(field),
                condition(form, field, texts),
                errors.get(field.name()));
    }

    private static String widget(FormField field) {
        return switch (field.type()) {
            case CHOICE, YESNO -> "radio";
            case DEPARTMENT, GRID, CATEGORY -> "select";
            case DEPARTMENTS -> "checks";
            case TEXT -> "text";
            case LINE, REQUEST -> "line";
            case NUMBER -> "number";
            case DATE -> "date";
            case PHOTOS -> "photos";
        };
    }

    private List<FormView.Option> options(FormDeclaration form, FormField field, Texts texts) {
        return switch (field.type()) {
            case DEPARTMENT, DEPARTMENTS -> town.departments(texts.locale());
            case GRID -> town.grids(texts.locale());
            case CATEGORY -> town.categories(texts.locale());
            default ->
                field.codes().stream()
                        .map(code -> new FormView.Option(code, option(form, field, code, texts)))
                        .toList();
        };
    }

    private static List<FormView.Photo> photos(String taskId, Draft draft) {
        return draft.photos().stream()
                .map(id -> new FormView.Photo(id, PhotoAddress.of(taskId, id)))
                .toList();
    }

    private static String when(FormField field) {
        return field.when().entrySet().stream()
                .map(condition -> condition.getKey() + "=" + String.join(",", condition.getValue()))
                .collect(joining(";"));
    }

    /** {@code null} where a field always applies. */
    private static @Nullable String condition(FormDeclaration form, FormField field, Texts texts) {
        if (field.when().isEmpty()) {
            return null;
        }
        var choices = field.when().entrySet().stream()
                .flatMap(condition -> form.field(condition.getKey()).stream()
                        .flatMap(other -> condition.getValue().stream()
                                .map(code -> label(form, other, texts)
                                        + texts.of("worklist.form.is")
                                        + option(form, other, code, texts))))
                .collect(joining(texts.of("worklist.form.or")));
        return texts.of("worklist.form.onlyIf", choices);
    }

    private static String label(FormDeclaration form, FormField field, Texts texts) {
        return texts.first(TextKeys.label(form, field)).orElse(field.name());
    }

    private static String option(FormDeclaration form, FormField field, String code, Texts texts) {
        return texts.first(TextKeys.option(form, field, code)).orElse(code);
    }
}
