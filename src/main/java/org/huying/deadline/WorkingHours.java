package org.huying.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Office hours of some days of the week, for a time. Both dates are included; without them it holds for ever. */
record WorkingHours(Set<DayOfWeek> days, OfficeHours hours, Optional<LocalDate> from, Optional<LocalDate> to) {

    WorkingHours {
        days = Set.copyOf(days);
    }

    static WorkingHours always(Set<DayOfWeek> days, OfficeHours hours) {
        return new WorkingHours(days, hours, Optional.empty(), Optional.empty());
    }

    boolean holdsOn(LocalDate date) {
        return from.filter(date::isBefore).isEmpty() && to.filter(date::isAfter).isEmpty();
    }

    /** Whether some day belongs to both, so that nobody could tell which hours hold. */
    boolean overlaps(WorkingHours other) {
        boolean apart =
                to.filter(end -> other.from.filter(end::isBefore).isPresent()).isPresent()
                        || other.to
                                .filter(end -> from.filter(end::isBefore).isPresent())
                                .isPresent();
        return !apart && days.stream().anyMatch(other.days::contains);
    }
}
