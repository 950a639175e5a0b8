package org.huying.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days that are not as the week says: published by year, and the town's own. A local day goes before a published one. */
final class SpecialDays {

    private final Set<Integer> published;
    private final Map<LocalDate, Boolean> off = new HashMap<>();
    private final Map<LocalDate, LocalDay> local;

    SpecialDays(List<PublishedYear> years, List<LocalDay> localDays) {
        this.published = years.stream()
                .filter(PublishedYear::isPublished)
                .map(PublishedYear::year)
                .collect(Collectors.toUnmodifiableSet());
        years.forEach(year -> year.days().forEach(day -> off.put(day.date(), day.off())));
        this.local = localDays.stream().collect(Collectors.toUnmodifiableMap(LocalDay::date, day -> day));
    }

    boolean isPublished(int year) {
        return published.contains(year);
    }

    /** Whether the date is off; empty for an ordinary day of the week. */
    Optional<Boolean> isOff(String calendar, LocalDate date) {
        return Optional.ofNullable(local.get(date))
                .filter(day -> day.calendars().isEmpty() || day.calendars().contains(calendar))
                .map(LocalDay::off)
                .or(() -> Optional.ofNullable(off.get(date)));
    }
}
