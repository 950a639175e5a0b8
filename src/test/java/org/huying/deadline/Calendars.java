package org.huying.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Calendars of tests, in few words. */
final class Calendars {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Calendars() {}

    /** Monday to Friday; nothing is published. */
    static CountedCalendar weekdays(ZoneId zone, String... hours) {
        return new CountedCalendar(office(hours), new SpecialDays(List.of(), List.of()), zone);
    }

    static CalendarRules office(String... hours) {
        var times = OfficeHours.parse(List.of(hours));
        return new CalendarRules("office", times.day(), true, List.of(WorkingHours.always(WEEKDAYS, times)));
    }

    /** Nine to five in Shanghai with these years: {@code 2026-10-01 off}, {@code 2026-10-10 on}. */
    static CountedCalendar withDays(String... days) {
        return new CountedCalendar(office("09:00-17:00"), new SpecialDays(years(days), List.of()), SHANGHAI);
    }

    static List<PublishedYear> years(String... days) {
        var years = new TreeMap<Integer, List<PublishedYear.Day>>();
        for (String day : days) {
            var date = LocalDate.parse(day.substring(0, 10));
            years.computeIfAbsent(date.getYear(), year -> new java.util.ArrayList<>())
                    .add(new PublishedYear.Day(date, "", day.endsWith(" off")));
        }
        return years.entrySet().stream()
                .map(year -> new PublishedYear(year.getKey(), List.of(), year.getValue()))
                .toList();
    }
}
