package org.huying.intake.imports;

import java.util.Map;
import org.huying.problem.Refusal.FieldProblem;

/** What became of a row. */
sealed interface Outcome {

    /** It is a request now; in a dry run: it would be. */
    record Taken() implements Outcome {}

    /** It was a request before. */
    record Known() implements Outcome {}

    /** @param reasons by the mapping's name of the field; under the empty name what concerns the whole row */
    record Rejected(String id, Map<String, FieldProblem> reasons) implements Outcome {

        static Rejected because(String id, String key, Object... arguments) {
            return new Rejected(id, Map.of("", FieldProblem.of(key, arguments)));
        }
    }
}
