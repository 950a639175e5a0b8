package org.huying.whistle;

import java.util.List;

/**
 * A whistle that is not finished.
 *
 * @param category code; the empty text: none
 * @param departments in the order of the calls
 */
public record InField(Whistle whistle, String title, String category, List<ReportIn> departments) {

    /** Still called, on the way, or at work. */
    public List<ReportIn> missing() {
        return departments.stream().filter(ReportIn::out).toList();
    }
}
