package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator writes, and what is said of mistakes. */
class CalendarReaderTest {

    private static final String OFFICE = """
            calendars:
              office:
                hours:
                  - {days: MON-FRI, times: "09:00-12:00, 13:00-17:00"}
            """;

    @TempDir
    private Path folder;

    private final CalendarReader reader = new CalendarReader("DEPT-ROADS"::equals);

    @Test
    void a_calendar_is_read_with_its_years_units_and_local_days() throws IOException {
        var town = read(OFFICE + """
              hall:
                day: "07:30"
                holidays: false
                hours:
                  - {days: "SAT, SUN", times: "10:00-16:00", from: 2026-05-01, to: 2026-09-30}
                  - {days: TUE-FRI, times: "09:00-17:00"}
            units: {DEPT-ROADS: hall}
            localDays:
              - {name: Losar, date: 2026-02-18, isOffDay: true, calendars: [hall]}
            """, """
            {"$schema": "x", "year": 2026, "papers": ["https://example.org/1"],
             "days": [{"name": "n", "date": "2026-10-01", "isOffDay": true},
                      {"name": "n", "date": "2025-12-28", "isOffDay": false}]}
            """);

        assertThat(reader.problems()).isEmpty();
        assertThat(town.calendars().get("office"))
                .satisfies(office -> assertThat(office.day()).isEqualTo(Duration.ofHours(7)));
        assertThat(town.calendars().get("hall")).satisfies(hall -> {
            assertThat(hall.day()).isEqualTo(Duration.ofMinutes(450));
            assertThat(hall.holidays()).isFalse();
            assertThat(hall.hours()).hasSize(2);
        });
        assertThat(town.units()).containsEntry("DEPT-ROADS", "hall");
        assertThat(town.localDays()).singleElement().satisfies(day -> assertThat(day.date())
                .isEqualTo(LocalDate.parse("2026-02-18")));
        assertThat(town.years()).singleElement().satisfies(year -> assertThat(year.days())
                .hasSize(2));
    }

    @Test
    void a_year_whose_file_has_no_days_is_not_published() throws IOException {
        var town = read(OFFICE, "{\"year\": 2026, \"papers\": [], \"days\": []}");
        assertThat(reader.problems()).isEmpty();
        assertThat(new SpecialDays(town.years(), List.of()).isPublished(2026)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days: MON-FRI | days: MON-HAN | calendar.yaml:4 days-form",
                "09:00-12:00 | 9-12 | calendar.yaml:4 times-form",
                "times: | time: | calendar.yaml:4 field-missing",
                "office: | street: | calendar.yaml:1 office-missing",
                "MON-FRI, | MON-FRI, from: 2026-06-31, | calendar.yaml:4 date-form",
                "MON-FRI, | MON-FRI, from: 2026-06-30, to: 2026-06-01, | calendar.yaml:4 to-before-from",
                "calendars: | calendar: | calendar.yaml:1 field-unknown",
                "hours: | day: '25:00', | calendar.yaml:3 syntax",
            })
    void a_mistake_in_the_calendar_is_told_with_its_line(String right, String wrong, String problem)
            throws IOException {
        read(OFFICE.replace(right, wrong), "{\"year\": 2026, \"days\": []}");
        assertThat(problems()).contains(problem);
    }

    @Test
    void units_and_calendars_that_nobody_knows_and_contradictions_are_told() throws IOException {
        read(OFFICE + """
                  - {days: FRI, times: "09:00-12:00"}
            units:
              DEPT-GONE: office
              DEPT-ROADS: hall
            localDays:
              - {name: a, date: 2026-02-18, isOffDay: maybe}
              - {name: a, date: 2026-02-19, isOffDay: true, calendars: [hall]}
              - {name: b, date: 2026-02-19, isOffDay: false}
            """, "{\"year\": 2026, \"days\": []}");
        assertThat(problems())
                .containsExactly(
                        "calendar.yaml:2 day-missing",
                        "calendar.yaml:5 hours-overlap",
                        "calendar.yaml:7 unit-unknown",
                        "calendar.yaml:8 calendar-unknown",
                        "calendar.yaml:10 true-or-false",
                        "calendar.yaml:11 calendar-unknown",
                        "calendar.yaml:12 day-twice");
    }

    @Test
    void a_mistake_in_a_year_is_told_with_its_line() throws IOException {
        read(OFFICE, """
            {"year": 2025,
             "days": [
              {"name": "n", "date": "2026-13-01", "isOffDay": true},
              {"name": "n", "date": "2026-10-01", "isOffDay": true},
              {"name": "n", "date": "2026-10-01", "isOffDay": false},
              {"name": "n", "date": "2029-10-01", "isOffDay": true},
              {"date": "2026-10-02", "isOffDay": "yes"}
            ]}
            """);
        assertThat(problems())
                .containsExactly(
                        "2026.json:1 year-of-file",
                        "2026.json:3 date-form",
                        "2026.json:5 day-contradicts",
                        "2026.json:6 day-of-another-year",
                        "2026.json:7 field-missing",
                        "2026.json:7 true-or-false");
    }

    @Test
    void without_a_calendar_nothing_is_loaded() {
        reader.read(CalendarFiles.in(folder));
        assertThat(problems()).containsExactly("calendar.yaml file-missing");
    }

    private TownCalendar read(String calendar, String year) throws IOException {
        Files.writeString(folder.resolve("calendar.yaml"), calendar);
        Files.writeString(folder.resolve("2026.json"), year);
        Files.writeString(folder.resolve("README.md"), "left alone");
        return reader.read(CalendarFiles.in(folder));
    }

    private List<String> problems() {
        return reader.problems().stream()
                .map(problem -> problem.place() + " " + problem.kind())
                .toList();
    }
}
