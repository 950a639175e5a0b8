package org.huying.intake;

import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;

/** A draft after {@link ReportCheck}: fit to be received, or not, with every problem at once. */
public sealed interface CheckedReport {

    /** Can be given to {@link Intake#receive}. */
    record Fit(Report report) implements CheckedReport {}

    /** @param problems by the name of the field in {@link ReportDraft}; never empty */
    record Unfit(Map<String, FieldProblem> problems) implements CheckedReport {}

    /** @throws Refusal {@code request-invalid} (422) with the fields */
    default Report orRefuse() {
        if (this instanceof Fit fit) {
            return fit.report();
        }
        throw Refusal.invalid("request-invalid", ((Unfit) this).problems());
    }
}
