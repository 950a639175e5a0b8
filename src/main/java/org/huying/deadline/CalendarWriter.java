package org.huying.deadline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replaces the stored calendar: it is small, and nothing refers to its rows. */
@Component
class CalendarWriter {

    /** Children before parents. */
    private static final List<String> TABLES = List.of(
            "calendar_local_day", "calendar_year_day", "calendar_year", "calendar_unit", "calendar_hours", "calendar");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Only one load at a time passes here, until its transaction ends. */
    void lock() {
        jdbc.sql("select version from calendar_version where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void write(TownCalendar town) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        var calendars = new ArrayList<Object[]>();
        var hours = new ArrayList<Object[]>();
        town.calendars().values().forEach(rules -> {
            calendars.add(new Object[] {rules.code(), rules.day().toMinutes(), rules.holidays()});
            for (WorkingHours some : rules.hours()) {
                hours.add(new Object[] {
                    rules.code(),
                    rules.hours().indexOf(some),
                    new TreeSet<>(some.days()).stream().map(DayOfWeek::name).collect(Collectors.joining(",")),
                    String.join(",", some.hours().texts()),
                    some.from().orElse(null),
                    some.to().orElse(null)
                });
            }
        });
        batch("insert into calendar (code, day_minutes, holidays) values (?, ?, ?)", calendars);
        batch("""
                insert into calendar_hours (calendar, position, days, hours, from_date, to_date)
                values (?, ?, ?, ?, ?, ?)
                """, hours);
        var units = new ArrayList<Object[]>();
        town.units().forEach((unit, calendar) -> units.add(new Object[] {unit, calendar}));
        batch("insert into calendar_unit (unit, calendar) values (?, ?)", units);
        writeDays(town);
        jdbc.sql("update calendar_version set version = version + 1 where id = 1")
                .update();
    }

    private void writeDays(TownCalendar town) {
        var years = new ArrayList<Object[]>();
        var days = new ArrayList<Object[]>();
        town.years().forEach(year -> {
            years.add(new Object[] {year.year(), String.join("\n", year.papers())});
            year.days().forEach(day -> days.add(new Object[] {year.year(), day.date(), day.name(), day.off()}));
        });
        batch("insert into calendar_year (published_year, papers) values (?, ?)", years);
        batch("insert into calendar_year_day (published_year, on_date, name, day_off) values (?, ?, ?, ?)", days);
        batch(
                "insert into calendar_local_day (on_date, name, day_off, calendars) values (?, ?, ?, ?)",
                town.localDays().stream()
                        .map(day -> new Object[] {day.date(), day.name(), day.off(), String.join(",", day.calendars())})
                        .toList());
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }
}
