package org.huying.intake.imports;

import java.util.List;
import org.huying.problem.Refusal.FieldProblem;

/** The mapping or the whole file cannot be used: nothing was imported. Each problem is a sentence for the reader. */
final class Unusable extends RuntimeException {

    private final transient List<FieldProblem> problems;

    Unusable(List<FieldProblem> problems) {
        super("unusable", null, false, false);
        this.problems = List.copyOf(problems);
    }

    static Unusable because(String key, Object... arguments) {
        return new Unusable(List.of(FieldProblem.of(key, arguments)));
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
