package org.huying.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the stored calendar as a whole. */
@Component
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from calendar_version where id = 1")
                .query(Long.class)
                .single();
    }

    TownCalendar read() {
        return new TownCalendar(calendars(), units(), years(), localDays());
    }

    private Map<String, CalendarRules> calendars() {
        var hours = new HashMap<String, List<WorkingHours>>();
        jdbc.sql("select calendar, days, hours, from_date, to_date from calendar_hours order by calendar, position")
                .query(row -> {
                    hours.computeIfAbsent(row.getString("calendar"), code -> new ArrayList<>())
                            .add(hours(row));
                });
        return jdbc
                .sql("select code, day_minutes, holidays from calendar")
                .query((row, index) -> new CalendarRules(
                        row.getString("code"),
                        Duration.ofMinutes(row.getInt("day_minutes")),
                        row.getBoolean("holidays"),
                        hours.getOrDefault(row.getString("code"), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(CalendarRules::code, rules -> rules));
    }

    private static WorkingHours hours(ResultSet row) throws SQLException {
        return new WorkingHours(
                codes(row.getString("days")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                OfficeHours.parse(codes(row.getString("hours")).toList()),
                Optional.ofNullable(row.getObject("from_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("to_date", LocalDate.class)));
    }

    private Map<String, String> units() {
        var units = new HashMap<String, String>();
        jdbc.sql("select unit, calendar from calendar_unit").query(row -> {
            units.put(row.getString("unit"), row.getString("calendar"));
        });
        return units;
    }

    private List<PublishedYear> years() {
        var days = new HashMap<Integer, List<PublishedYear.Day>>();
        jdbc.sql("select published_year, on_date, name, day_off from calendar_year_day order by on_date")
                .query(row -> {
                    days.computeIfAbsent(row.getInt("published_year"), year -> new ArrayList<>())
                            .add(new PublishedYear.Day(
                                    row.getObject("on_date", LocalDate.class),
                                    row.getString("name"),
                                    row.getBoolean("day_off")));
                });
        return jdbc.sql("select published_year, papers from calendar_year")
                .query((row, index) -> new PublishedYear(
                        row.getInt("published_year"),
                        row.getString("papers").lines().toList(),
                        days.getOrDefault(row.getInt("published_year"), List.of())))
                .list();
    }

    private List<LocalDay> localDays() {
        return jdbc.sql("select on_date, name, day_off, calendars from calendar_local_day")
                .query((row, index) -> new LocalDay(
                        row.getObject("on_date", LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("day_off"),
                        Set.copyOf(codes(row.getString("calendars")).toList())))
                .list();
    }

    private static Stream<String> codes(String separated) {
        return Stream.of(separated.split(",", -1)).filter(code -> !code.isEmpty());
    }
}
