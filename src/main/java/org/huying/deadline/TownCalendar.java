package org.huying.deadline;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a town has said about its working time.
 *
 * @param calendars by code; {@link #OFFICE} is the town's
 * @param units codes of areas and organisations that work by another calendar than the town
 */
record TownCalendar(
        Map<String, CalendarRules> calendars,
        Map<String, String> units,
        List<PublishedYear> years,
        List<LocalDay> localDays) {

    /** By which everybody works who has no other. */
    static final String OFFICE = "office";

    TownCalendar {
        calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
        units = Collections.unmodifiableMap(new TreeMap<>(units));
        years = years.stream()
                .sorted(Comparator.comparingInt(PublishedYear::year))
                .toList();
        localDays =
                localDays.stream().sorted(Comparator.comparing(LocalDay::date)).toList();
    }

    boolean isEmpty() {
        return calendars.isEmpty();
    }
}
