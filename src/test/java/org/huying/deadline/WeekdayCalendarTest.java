package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-11-20 is a Friday. */
class WeekdayCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
        var calendar = new WeekdayCalendar(OfficeHours.parse(List.of("00:00-08:00")), cairo);
        var day = LocalDateTime.parse("2026-04-24T00:00").atZone(cairo).toInstant();
        assertThat(calendar.between(day, day.plus(Duration.ofDays(1)), Limit.Hours.OFFICE))
                .isEqualTo(Duration.ofHours(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9-17", "09:00", "17:00-09:00", "09:00-09:00", "09:00-25:00", "24:00-24:00", "a-b", "9:00-"})
    void office_hours_that_make_no_sense_stop_the_start_with_a_sentence(String range) {
        assertThatThrownBy(() -> OfficeHours.parse(List.of(range)))
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

    private static WeekdayCalendar calendar(String... hours) {
        return new WeekdayCalendar(OfficeHours.parse(List.of(hours)), ZONE);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
