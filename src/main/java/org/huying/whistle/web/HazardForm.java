package org.huying.whistle.web;

import java.util.List;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.ReportDraft;
import org.huying.whistle.Call;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed about a hazard, as the browser sends it.
 *
 * @param key names this sending, so that pressing twice makes one request
 * @param photo ids of photos that are stored already
 */
record HazardForm(
        @Nullable String key,
        @Nullable String description,
        @Nullable String category,
        @Nullable String building,
        @Nullable String address,
        @Nullable String ground,
        @Nullable String meetingPlace,
        @Nullable String urgent,
        @Nullable List<String> departments,
        @Nullable List<String> photo) {

    static HazardForm empty() {
        return new HazardForm(IdempotencyKey.random(), null, null, null, null, null, null, null, List.of(), List.of());
    }

    HazardForm keyed() {
        String kept = key != null && IdempotencyKey.fits(key) ? key : IdempotencyKey.random();
        return new HazardForm(
                kept, description, category, building, address, ground, meetingPlace, urgent, departments, photo);
    }

    /** Without contact: whoever works for the street is known to it. */
    ReportDraft draft() {
        return new ReportDraft(
                or(description), "", or(category), "", "", or(address), or(building), false, "", "", "", "");
    }

    Call call() {
        return new Call(or(ground), or(meetingPlace).strip(), "yes".equals(urgent), list(departments));
    }

    List<String> photos() {
        return list(photo);
    }

    /** Public because the template asks. */
    public boolean calls(String department) {
        return list(departments).contains(department);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static List<String> list(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(code -> !code.isBlank()).distinct().toList();
    }
}
