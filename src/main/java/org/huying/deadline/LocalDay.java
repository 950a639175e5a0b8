package org.huying.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * A day of the town's own, such as a regional new year.
 *
 * @param off or else everybody works
 * @param calendars codes of those that keep it; empty means all that keep holidays
 */
record LocalDay(LocalDate date, String name, boolean off, Set<String> calendars) {

    LocalDay {
        calendars = java.util.Collections.unmodifiableSet(new TreeSet<>(calendars));
    }
}
