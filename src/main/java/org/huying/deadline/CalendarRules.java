package org.huying.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One calendar as an administrator writes it.
 *
 * @param day what a working day of a limit is worth, whatever the season's hours
 * @param holidays whether it keeps published and local days off; one that does not (24×7) is never provisional
 */
record CalendarRules(String code, Duration day, boolean holidays, List<WorkingHours> hours) {

    CalendarRules {
        hours = List.copyOf(hours);
    }

    Optional<OfficeHours> on(DayOfWeek day, LocalDate date) {
        return hours.stream()
                .filter(some -> some.days().contains(day) && some.holdsOn(date))
                .map(WorkingHours::hours)
                .findFirst();
    }

    /** A make-up day is worked like a Monday; where Mondays are closed, like the first day of the week that is not. */
    Optional<OfficeHours> onMakeUpDay(LocalDate date) {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> on(day, date).stream())
                .findFirst();
    }
}
