package org.huying.worklist.form;

import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;

/**
 * What a check found.
 *
 * @param values tidied; of a full check only those that apply
 * @param problems by field name; empty when all is well
 */
public record CheckedForm(Map<String, String> values, Map<String, FieldProblem> problems) {

    /** @throws Refusal {@code form-incomplete} (422) with the fields */
    public Map<String, String> orRefuse() {
        if (!problems.isEmpty()) {
            throw Refusal.invalid("form-incomplete", problems);
        }
        return values;
    }
}
