package org.huying.dispatch;

import java.util.Locale;
import java.util.Optional;
import org.huying.dispatch.Decision.Target;
import org.huying.request.Nature;
import org.huying.worklist.SubmittedForm;

/** What the dispatcher entered (form {@code user_dispatch}), as a decision. */
record DispatchForm(
        String account, Decision decision, Optional<String> category, Optional<Nature> nature, Optional<String> note) {

    static DispatchForm of(SubmittedForm form) {
        return new DispatchForm(
                form.account(),
                decision(form),
                form.value("category"),
                form.value("nature").map(nature -> Nature.valueOf(nature.toUpperCase(Locale.ROOT))),
                form.value("note"));
    }

    private static Decision decision(SubmittedForm form) {
        String decision = form.required("decision");
        return switch (decision) {
            case "grid" -> new Decision.Handle(Target.GRID, form.required("grid"));
            case "department" -> new Decision.Handle(Target.DEPARTMENT, form.required("department"));
            case "whistle" -> new Decision.Whistle();
            case "askResident" -> new Decision.AskResident(form.required("question"));
            case "merge" -> new Decision.Merge(form.required("mergeInto"));
            case "reject" -> new Decision.Reject(form.required("rejectReason"), form.required("referral"));
            default -> throw new IllegalStateException("user_dispatch declares no decision " + decision);
        };
    }
}
