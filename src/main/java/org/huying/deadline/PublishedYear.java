package org.huying.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * Days off and make-up days as a government publishes them each year.
 *
 * @param papers addresses of the announcements
 */
record PublishedYear(int year, List<String> papers, List<Day> days) {

    PublishedYear {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    /** A file that comes before the announcement has no days. */
    boolean isPublished() {
        return !days.isEmpty();
    }

    /** @param off or else a make-up day, on which everybody works */
    record Day(LocalDate date, String name, boolean off) {}
}
