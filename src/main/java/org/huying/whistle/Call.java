package org.huying.whistle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody whistles for outside a task, unchecked; the empty text is "nothing".
 *
 * @param ground code of a {@link Ground}
 * @param departments codes; none: as the table proposes
 */
public record Call(String ground, String meetingPlace, boolean urgent, List<String> departments) {

    public Call {
        departments = List.copyOf(departments);
    }

    /** As the forms of tasks name it. */
    Map<String, String> asForm() {
        var values = new LinkedHashMap<String, String>();
        values.put("ground", ground);
        values.put("meetingPlace", meetingPlace);
        values.put("urgent", urgent ? "yes" : "no");
        values.put("departments", String.join(",", departments));
        return values;
    }
}
