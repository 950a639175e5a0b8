package org.huying.worklist.form;

import java.util.Optional;
import java.util.stream.Stream;
import org.huying.problem.Refusal.FieldProblem;

/** What is wrong with one value that is there. */
final class ValueCheck {

    private ValueCheck() {}

    static Optional<FieldProblem> problem(FormField field, String value, KnownCodes known) {
        return switch (field.type()) {
            case CHOICE, YESNO -> unless(field.codes().contains(value), "form.problem.unknownCode");
            case DEPARTMENT, GRID, CATEGORY -> unless(known.knows(field.type(), value), "form.problem.unknownCode");
            case DEPARTMENTS ->
                unless(
                        Stream.of(value.split(",", -1)).allMatch(code -> known.knows(FieldType.DEPARTMENT, code)),
                        "form.problem.unknownCode");
            case REQUEST -> unless(known.knows(field.type(), value), "form.problem.unknownRequest");
            case NUMBER -> number(field, value);
            case TEXT -> words(field, value);
            case LINE ->
                unless(value.indexOf('\n') < 0, "form.problem.lineBreak").or(() -> words(field, value));
            case PHOTOS -> Optional.of(FieldProblem.of("form.problem.unknownField"));
        };
    }

    private static Optional<FieldProblem> words(FormField field, String value) {
        if (value.length() > field.maxLength()) {
            return Optional.of(FieldProblem.of("form.problem.tooLong", field.maxLength(), value.length()));
        }
        return unless(value.codePoints().noneMatch(ValueCheck::unprintable), "form.problem.controlCharacters");
    }

    /** Control characters, and halves of a pair that no database stores. */
    private static boolean unprintable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }

    private static Optional<FieldProblem> number(FormField field, String value) {
        if (!value.matches("-?[0-9]{1,9}")) {
            return Optional.of(FieldProblem.of("form.problem.notANumber"));
        }
        var number = Integer.parseInt(value);
        return field.min()
                .filter(least -> number < least)
                .map(least -> FieldProblem.of("form.problem.tooSmall", least))
                .or(() -> field.max()
                        .filter(most -> number > most)
                        .map(most -> FieldProblem.of("form.problem.tooGreat", most)));
    }

    private static Optional<FieldProblem> unless(boolean right, String key) {
        return right ? Optional.empty() : Optional.of(FieldProblem.of(key));
    }
}
