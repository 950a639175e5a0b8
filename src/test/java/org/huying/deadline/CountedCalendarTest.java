package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-11-20 is a Friday. */
class CountedCalendarTest {

    private static final ZoneId ZONE = Calendars.SHANGHAI;

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00, 0, PT2H,  2026-11-20T12:00",
        "2026-11-20T10:00, 0, PT3H,  2026-11-20T14:00",
        "2026-11-20T12:30, 0, PT1M,  2026-11-20T13:01",
        "2026-11-20T09:00, 1, PT0S,  2026-11-20T17:00",
        "2026-11-20T16:00, 0, PT2H,  2026-11-23T10:00",
        "2026-11-20T17:00, 0, PT1M,  2026-11-23T09:01",
        "2026-11-20T17:01, 0, PT0S,  2026-11-23T09:00",
        "2026-11-21T11:00, 5, PT0S,  2026-11-27T17:00",
        "2026-11-20T16:59:59.500, 0, PT1M, 2026-11-23T09:00:59.500",
    })
    void office_time_skips_lunch_night_and_weekend(
            LocalDateTime start, int days, Duration time, LocalDateTime expected) {
        var due = calendar("09:00-12:00", "13:00-17:00").due(at(start), new Limit(time, days, Limit.Hours.OFFICE));
        assertThat(due).isEqualTo(new WorkingCalendar.Due(at(expected), true));
    }

    @Test
    void an_emergency_on_saturday_night_is_due_that_night_and_not_provisionally() {
        assertThat(calendar("09:00-17:00")
                        .due(at(LocalDateTime.parse("2026-11-21T23:00")), Limit.aroundTheClock(Duration.ofMinutes(30))))
                .isEqualTo(new WorkingCalendar.Due(at(LocalDateTime.parse("2026-11-21T23:30")), false));
    }

    @Test
    void where_summer_time_begins_in_office_hours_the_day_is_an_hour_shorter() {
        var cairo = ZoneId.of("Africa/Cairo"); // Friday 2026-04-24, 00:00 becomes 01:00
        var calendar = Calendars.weekdays(cairo, "00:00-08:00");
        var day = LocalDateTime.parse("2026-04-24T00:00").atZone(cairo).toInstant();
        assertThat(calendar.between(day, day.plus(Duration.ofDays(1)), Limit.Hours.OFFICE))
                .isEqualTo(Duration.ofHours(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9-17", "09:00", "17:00-09:00", "09:00-09:00", "09:00-25:00", "24:00-24:00", "a-b", "9:00-"})
    void office_hours_that_make_no_sense_stop_the_start_with_a_sentence(String range) {
        assertThatThrownBy(() -> new OfficeSettings(List.of(range), ZONE).hours())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("huying.office-hours");
    }

    @Test
    void ranges_are_in_order_and_apart() {
        assertThatThrownBy(() -> OfficeHours.parse(List.of("13:00-17:00", "09:00-12:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OfficeHours.parse(List.of("09:00-12:00", "12:00-17:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OfficeHours.parse(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Limit.workingDays(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.workingDays(Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.workingTime(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.aroundTheClock(Duration.ofDays(9999)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(Duration.ZERO, 1, Limit.Hours.AROUND_THE_CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The Spring Festival of 2026 as it was published on 4 November 2025, with its make-up Saturdays. */
    private static final CountedCalendar SPRING_2026 = Calendars.withDays(
            "2026-02-14 on",
            "2026-02-15 off",
            "2026-02-16 off",
            "2026-02-17 off",
            "2026-02-18 off",
            "2026-02-19 off",
            "2026-02-20 off",
            "2026-02-21 off",
            "2026-02-22 off",
            "2026-02-23 off",
            "2026-02-28 on");

    @ParameterizedTest
    @CsvSource({
        // Friday, the make-up Saturday, then nine days off
        "2026-02-13T16:00, 2, 2026-02-24T16:00",
        "2026-02-13T16:00, 1, 2026-02-14T16:00",
        "2026-02-17T12:00, 1, 2026-02-24T17:00",
        // to the next make-up Saturday, and over it
        "2026-02-24T09:00, 5, 2026-02-28T17:00",
        "2026-02-27T12:00, 2, 2026-03-02T12:00",
        // one day after another, from a Thursday to a Monday
        "2026-03-05T10:00, 2, 2026-03-09T10:00",
    })
    void days_off_are_left_out_and_make_up_days_are_worked(LocalDateTime start, int days, LocalDateTime expected) {
        assertThat(SPRING_2026.due(at(start), Limit.workingDays(days)))
                .isEqualTo(new WorkingCalendar.Due(at(expected), false));
    }

    @Test
    void a_due_date_is_provisional_from_the_year_that_nobody_has_published() {
        assertThat(provisional("2026-12-30T10:00", 1)).isFalse();
        assertThat(provisional("2026-12-30T10:00", 2)).isTrue();
        assertThat(provisional("2025-12-31T16:00", 1)).isTrue();
    }

    private static boolean provisional(String start, int days) {
        return SPRING_2026
                .due(at(LocalDateTime.parse(start)), Limit.workingDays(days))
                .provisional();
    }

    @Test
    void a_calendar_that_keeps_no_holidays_is_worked_through_and_never_provisional() {
        var hours = OfficeHours.parse(List.of("00:00-24:00"));
        var week = WorkingHours.always(EnumSet.allOf(DayOfWeek.class), hours);
        var days = new SpecialDays(Calendars.years("2026-02-17 off"), List.of());
        var always = new CountedCalendar(new CalendarRules("always", hours.day(), false, List.of(week)), days, ZONE);

        assertThat(always.due(at(LocalDateTime.parse("2026-02-16T22:00")), Limit.workingDays(2)))
                .isEqualTo(new WorkingCalendar.Due(at(LocalDateTime.parse("2026-02-18T22:00")), false));
    }

    @Test
    void a_local_day_goes_before_a_published_one_in_the_calendars_that_keep_it() {
        var losar = new LocalDay(LocalDate.parse("2026-02-18"), "Losar", true, Set.of());
        var market = new LocalDay(LocalDate.parse("2026-02-17"), "market", false, Set.of("hall"));
        var days = new SpecialDays(Calendars.years("2026-02-17 off"), List.of(losar, market));
        var office = new CountedCalendar(Calendars.office("09:00-17:00"), days, ZONE);
        var hall = new CountedCalendar(
                new CalendarRules(
                        "hall",
                        Duration.ofHours(8),
                        true,
                        Calendars.office("09:00-17:00").hours()),
                days,
                ZONE);
        var monday = at(LocalDateTime.parse("2026-02-16T12:00"));

        assertThat(office.due(monday, Limit.workingDays(1)).at())
                .isEqualTo(at(LocalDateTime.parse("2026-02-19T12:00")));
        assertThat(hall.due(monday, Limit.workingDays(1)).at()).isEqualTo(at(LocalDateTime.parse("2026-02-17T12:00")));
    }

    @Test
    void hours_change_with_the_season_and_a_working_day_stays_worth_the_same() {
        var winter = hours("09:00-17:00", "2026-10-01", "2027-04-30");
        var summer = hours("08:00-12:00,15:00-18:00", "2026-05-01", "2026-09-30");
        var rules = new CalendarRules("office", Duration.ofHours(8), true, List.of(winter, summer));
        var calendar = new CountedCalendar(rules, new SpecialDays(List.of(), List.of()), ZONE);

        assertThat(calendar.due(at(LocalDateTime.parse("2026-09-29T08:00")), Limit.workingDays(2))
                        .at())
                .isEqualTo(at(LocalDateTime.parse("2026-10-01T11:00")));
        assertThat(calendar.between(
                        at(LocalDateTime.parse("2026-09-30T00:00")),
                        at(LocalDateTime.parse("2026-10-02T00:00")),
                        Limit.Hours.OFFICE))
                .isEqualTo(Duration.ofHours(15));
    }

    private static WorkingHours hours(String times, String from, String to) {
        return new WorkingHours(
                Calendars.WEEKDAYS,
                OfficeHours.parse(List.of(times.split(",", -1))),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)));
    }

    @Test
    void beyond_its_hundred_years_a_calendar_says_so() {
        var calendar = calendar("09:00-17:00");
        assertThatThrownBy(() -> calendar.due(Instant.parse("1999-06-01T00:00:00Z"), Limit.workingDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.due(Instant.parse("2099-06-01T00:00:00Z"), Limit.workingDays(3_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingCalendar calendar(String... hours) {
        return Calendars.weekdays(ZONE, hours);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
