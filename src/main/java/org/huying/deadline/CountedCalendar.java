package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One calendar, counted out over all days: weekdays and hours by its rules, changed by days off and make-up days. */
final class CountedCalendar implements WorkingCalendar {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    /** In milliseconds; begin included, end not. */
    private record Stretch(long from, long to) {}

    private final Duration day;
    private final Openings openings;
    private final List<Stretch> unpublished;

    CountedCalendar(CalendarRules rules, SpecialDays days, ZoneId zone) {
        this(rules, days, zone, FIRST_YEAR, LAST_YEAR);
    }

    /** Counted out over the years from {@code first} to {@code last}, both included; nothing is known beyond them. */
    CountedCalendar(CalendarRules rules, SpecialDays days, ZoneId zone, int first, int last) {
        this.day = rules.day();
        this.openings = new Openings(
                LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), zone, date -> hours(rules, days, date));
        this.unpublished = rules.holidays() ? unpublished(days, zone, first, last) : List.of();
    }

    private static Optional<OfficeHours> hours(CalendarRules rules, SpecialDays days, LocalDate date) {
        var off = rules.holidays() ? days.isOff(rules.code(), date) : Optional.<Boolean>empty();
        if (off.isEmpty()) {
            return rules.on(date.getDayOfWeek(), date);
        }
        return off.get()
                ? Optional.empty()
                : rules.on(date.getDayOfWeek(), date).or(() -> rules.onMakeUpDay(date));
    }

    private static List<Stretch> unpublished(SpecialDays days, ZoneId zone, int first, int last) {
        var stretches = new ArrayList<Stretch>();
        int from = first;
        for (int year = first; year <= last + 1; year++) {
            if (year > last || days.isPublished(year)) {
                if (from < year) {
                    stretches.add(new Stretch(newYear(from, zone), newYear(year, zone)));
                }
                from = year + 1;
            }
        }
        return List.copyOf(stretches);
    }

    private static long newYear(int year, ZoneId zone) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    @Override
    public Due due(Instant start, Limit limit) {
        if (limit.hours() == Limit.Hours.AROUND_THE_CLOCK) {
            return new Due(start.plus(limit.time()), false);
        }
        long from = start.toEpochMilli();
        long at = openings.reach(
                from, limit.workingDays() * day.toMillis() + limit.time().toMillis());
        return new Due(Instant.ofEpochMilli(at), isProvisional(from, at));
    }

    private boolean isProvisional(long from, long to) {
        for (Stretch stretch : unpublished) {
            if (from < stretch.to() && to >= stretch.from()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Duration between(Instant from, Instant to, Limit.Hours hours) {
        if (hours == Limit.Hours.AROUND_THE_CLOCK) {
            return Duration.between(from, to);
        }
        return Duration.ofMillis(openings.worked(to.toEpochMilli()) - openings.worked(from.toEpochMilli()));
    }
}
