package org.huying.worklist.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.RequestNumbers;

/** Compares what was entered with the declaration: the same way for drafts, completions, desk and Tasklist. */
public class FormCheck {

    private final KnownCodes known;

    public FormCheck(KnownCodes known) {
        this.known = known;
    }

    /** What may be kept as a draft: fits its fields, but may be unfinished. */
    public CheckedForm unfinished(FormDeclaration form, Map<String, String> entered) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        var values = tidy(form, entered, problems);
        values.forEach((name, value) -> form.field(name)
                .flatMap(field -> ValueCheck.problem(field, value, known))
                .ifPresent(problem -> problems.put(name, problem)));
        return new CheckedForm(values, problems);
    }

    /** What may end the task: complete, and nothing that does not apply. */
    public CheckedForm complete(FormDeclaration form, Map<String, String> entered, int photos) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        var values = tidy(form, entered, problems);
        var applicable = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            if (field.applies(applicable)) {
                var value = Optional.ofNullable(values.get(field.name()));
                value.ifPresent(given -> applicable.put(field.name(), given));
                problem(field, value, photos).ifPresent(problem -> problems.put(field.name(), problem));
            }
        }
        return new CheckedForm(applicable, problems);
    }

    private Optional<FieldProblem> problem(FormField field, Optional<String> value, int photos) {
        if (field.type() == FieldType.PHOTOS) {
            return photosProblem(field, photos);
        }
        if (value.isEmpty()) {
            return field.required() ? Optional.of(missing(field)) : Optional.empty();
        }
        return ValueCheck.problem(field, value.get(), known);
    }

    private static Optional<FieldProblem> photosProblem(FormField field, int photos) {
        if (photos > field.maxPhotos()) {
            return Optional.of(FieldProblem.of("form.problem.tooManyPhotos", field.maxPhotos()));
        }
        return field.required() && photos == 0 ? Optional.of(missing(field)) : Optional.empty();
    }

    private static FieldProblem missing(FormField field) {
        return FieldProblem.of(field.type().isPicked() ? "form.problem.requiredChoice" : "form.problem.required");
    }

    private static Map<String, String> tidy(
            FormDeclaration form, Map<String, String> entered, Map<String, FieldProblem> problems) {
        var values = new LinkedHashMap<String, String>();
        entered.forEach((name, value) -> {
            if (form.field(name)
                    .filter(field -> field.type() != FieldType.PHOTOS)
                    .isEmpty()) {
                problems.put(name, FieldProblem.of("form.problem.unknownField"));
            } else if (!value.isBlank()) {
                // browsers send lines as CRLF whatever was typed
                String stripped = value.replace("\r\n", "\n").strip();
                form.field(name).ifPresent(field -> values.put(name, meant(field, stripped)));
            }
        });
        return values;
    }

    /** A request's number as it is written in the file, however it was typed; each department once. */
    private static String meant(FormField field, String value) {
        return switch (field.type()) {
            case REQUEST -> RequestNumbers.normalise(value).orElse(value);
            case DEPARTMENTS -> Stream.of(value.split(",", -1)).distinct().collect(Collectors.joining(","));
            default -> value;
        };
    }
}
