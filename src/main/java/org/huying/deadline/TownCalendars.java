package org.huying.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The town's calendars in memory, counted out. Reading costs no SQL; the copy is exchanged as a whole when a load has raised
 * the version, on this node at once and on others by {@link CalendarRenewal}. A town that has loaded no calendar works
 * Monday to Friday in the hours of {@code huying.office-hours}.
 */
@Component
class TownCalendars implements WorkingCalendar {

    private record Copy(long version, Map<String, CountedCalendar> calendars, Map<String, String> units) {}

    private final CalendarTables tables;
    private final CalendarRules ofSettings;
    private final ZoneId zone;
    private final ObjectProvider<UnitAreas> areas;
    private volatile @Nullable Copy copy;

    TownCalendars(CalendarTables tables, OfficeSettings settings, ObjectProvider<UnitAreas> areas) {
        this.tables = tables;
        this.ofSettings = ofSettings(settings.hours());
        this.zone = settings.timeZone();
        this.areas = areas;
    }

    /** Reads the tables again if a load was committed since the copy was made. */
    synchronized void renew() {
        long version = tables.version();
        var known = copy;
        while (known == null || known.version() != version) {
            var town = tables.read();
            long afterwards = tables.version();
            // a load in between may have mixed two calendars: read again
            if (afterwards == version) {
                known = counted(version, town);
            }
            version = afterwards;
        }
        copy = known;
    }

    private Copy counted(long version, TownCalendar town) {
        var days = new SpecialDays(town.years(), town.localDays());
        var calendars = new HashMap<String, CountedCalendar>();
        (town.isEmpty() ? Map.of(TownCalendar.OFFICE, ofSettings) : town.calendars())
                .forEach((code, rules) -> calendars.put(code, new CountedCalendar(rules, days, zone)));
        return new Copy(version, Map.copyOf(calendars), town.units());
    }

    private static CalendarRules ofSettings(OfficeHours hours) {
        var week = WorkingHours.always(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                hours);
        return new CalendarRules(TownCalendar.OFFICE, hours.day(), true, List.of(week));
    }

    private Copy copy() {
        var known = copy;
        if (known == null) {
            renew();
            return copy();
        }
        return known;
    }

    /** Of the copy in memory: whatever it computes is computed by this. */
    long version() {
        return copy().version();
    }

    @Override
    public Due due(Instant start, Limit limit) {
        return calendar(copy(), TownCalendar.OFFICE).due(start, limit);
    }

    @Override
    public Duration between(Instant from, Instant to, Limit.Hours hours) {
        return calendar(copy(), TownCalendar.OFFICE).between(from, to, hours);
    }

    @Override
    public WorkingCalendar ofUnit(String unit) {
        var known = copy();
        if (unit.isEmpty() || known.units().isEmpty()) {
            return calendar(known, TownCalendar.OFFICE);
        }
        return areas.stream()
                .flatMap(town -> town.upwards(unit).stream())
                .flatMap(code -> Optional.ofNullable(known.units().get(code)).stream())
                .findFirst()
                .map(code -> calendar(known, code))
                .orElseGet(() -> calendar(known, TownCalendar.OFFICE));
    }

    private static CountedCalendar calendar(Copy known, String code) {
        return Optional.ofNullable(known.calendars().get(code))
                .orElseThrow(() -> new IllegalStateException("There is no calendar " + code));
    }
}
