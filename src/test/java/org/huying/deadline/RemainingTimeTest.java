package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.huying.deadline.Limit.Hours;
import org.huying.deadline.RemainingTime.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-16 is a Monday; the office is open from nine to five. */
class RemainingTimeTest {

    private static final Instant NINE =
            LocalDateTime.parse("2026-11-16T09:00").atZone(Calendars.SHANGHAI).toInstant();

    private final CountedCalendar calendar = Calendars.weekdays(Calendars.SHANGHAI, "09:00-17:00");

    @ParameterizedTest
    @CsvSource({
        "PT168H,     DAYS, 7, 0, days",
        "PT167H59M,  DAYS, 7, 0, days",
        "PT60H,      DAYS, 3, 0, days",
        "PT59H59M,   DAYS, 2, 0, days",
        "PT47H59M,   HOURS, 47, 59, hours-minutes",
        "PT2H,       HOURS, 2, 0, hours",
        "PT1H59M59S, HOURS, 1, 59, hours-minutes",
        "PT59M59S,   MINUTES, 59, 0, minutes",
        "PT0S,       MINUTES, 0, 0, minutes",
    })
    void days_are_rounded_and_what_is_shorter_is_said_to_the_minute(
            Duration left, Unit unit, long count, long minutes, String code) {
        var said = RemainingTime.of(calendar, NINE, NINE.plus(left), Hours.AROUND_THE_CLOCK);

        assertThat(said).isEqualTo(new RemainingTime(false, unit, count, minutes));
        assertThat(said.code()).isEqualTo(code);
        assertThat(RemainingTime.of(calendar, NINE.plus(left).plusMillis(1), NINE, Hours.AROUND_THE_CLOCK))
                .isEqualTo(new RemainingTime(true, unit, count, minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "5, PT1M,     WORKING_DAYS, 5, 0",
        "5, PT4H1M,   WORKING_DAYS, 4, 0",
        "2, PT1M,     WORKING_HOURS, 15, 59",
        "1, PT0S,     WORKING_HOURS, 8, 0",
        "1, PT6H10M,  WORKING_HOURS, 1, 50",
        "1, PT7H1M,   WORKING_MINUTES, 59, 0",
    })
    void working_days_are_as_long_as_the_office_is_open(int days, Duration gone, Unit unit, long count, long minutes) {
        Instant due = calendar.due(NINE, Limit.workingDays(days)).at();

        assertThat(RemainingTime.of(calendar, NINE.plus(gone), due, Hours.OFFICE))
                .isEqualTo(new RemainingTime(false, unit, count, minutes));
    }

    @Test
    void with_words_for_working_hours_and_minutes() {
        var said = RemainingTime.of(calendar, NINE, NINE.plus(Duration.ofMinutes(110)), Hours.OFFICE);

        assertThat(said.code()).isEqualTo("working-hours-minutes");
    }
}
