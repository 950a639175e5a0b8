package org.huying.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.dispatch.Decision.Target;
import org.huying.request.Nature;
import org.huying.worklist.SubmittedForm;

/**
 * What the dispatcher entered (form {@code user_dispatch}), as a decision.
 *
 * @param informed departments that shall only know of it
 */
record DispatchForm(
        String account,
        Decision decision,
        List<String> informed,
        Optional<String> category,
        Optional<Nature> nature,
        Optional<String> note) {

    static DispatchForm of(SubmittedForm form) {
        return new DispatchForm(
                form.account(),
                decision(form),
                departments(form, "informed"),
                form.value("category"),
                form.value("nature").map(nature -> Nature.valueOf(nature.toUpperCase(Locale.ROOT))),
                form.value("note"));
    }

    private static Decision decision(SubmittedForm form) {
        String decision = form.required("decision");
        return switch (decision) {
            case "grid" -> new Decision.Handle(Target.GRID, form.required("grid"));
            case "department" ->
                new Decision.Handle(Target.DEPARTMENT, form.required("department"), departments(form, "coHandlers"));
            case "whistle" -> new Decision.Whistle();
            case "askResident" -> new Decision.AskResident(form.required("question"));
            case "merge" -> new Decision.Merge(form.required("mergeInto"));
            case "reject" -> new Decision.Reject(form.required("rejectReason"), form.required("referral"));
            default -> throw new IllegalStateException("user_dispatch declares no decision " + decision);
        };
    }

    private static List<String> departments(SubmittedForm form, String field) {
        return form.value(field).stream()
                .flatMap(codes -> Stream.of(codes.split(",")))
                .toList();
    }
}
