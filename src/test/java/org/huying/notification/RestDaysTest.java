package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.huying.deadline.Limit;
import org.huying.deadline.WorkingCalendar;
import org.huying.directory.Duty;
import org.huying.directory.Person;
import org.huying.directory.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** 2026-10-01 to 07 are public holidays; Saturday the 10th is a make-up working day. */
class RestDaysTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Person CLERK = person("DEPT-ROADS");
    private static final Person ALWAYS = person("DEPT-ROADS", "WATCH");

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-09-30T10:00, 2026-09-30T10:00",
        "DAY, 2026-09-30T20:59, 2026-09-30T20:59",
        "DAY, 2026-09-30T21:00, 2026-10-08T00:00",
        "DAY, 2026-10-03T10:00, 2026-10-08T00:00",
        "DAY, 2026-10-08T03:00, 2026-10-08T08:00",
        "DAY, 2026-10-10T10:00, 2026-10-10T10:00",
        "DAY, 2026-10-10T22:00, 2026-10-12T00:00",
        "DIGEST, 2026-09-30T10:00, 2026-09-30T14:00",
        "DIGEST, 2026-09-30T15:00, 2026-10-08T08:30",
        "NOW, 2026-10-03T03:00, 2026-10-03T03:00"
    })
    void staff_are_told_on_working_days(Speed speed, LocalDateTime happened, LocalDateTime told) {
        assertThat(due(CLERK, speed, happened, "false")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-10-03T10:00, 2026-10-03T10:00",
        "DAY, 2026-09-30T21:00, 2026-10-01T08:00",
        "DIGEST, 2026-09-30T15:00, 2026-10-01T08:30"
    })
    void who_serves_a_unit_that_works_every_day_has_no_rest_days(
            Speed speed, LocalDateTime happened, LocalDateTime told) {
        assertThat(due(ALWAYS, speed, happened, "false")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2026-10-03T10:00, 2026-10-03T10:00", "DIGEST, 2026-10-02T15:00, 2026-10-03T08:30"})
    void a_town_may_write_on_any_day(Speed speed, LocalDateTime happened, LocalDateTime told) {
        assertThat(due(CLERK, speed, happened, "true")).isEqualTo(told);
    }

    private static LocalDateTime due(Person reader, Speed speed, LocalDateTime happened, String onRestDays) {
        var settings = new Binder(new MapConfigurationPropertySource(
                        java.util.Map.of("huying.notification.on-rest-days", onRestDays)))
                .bindOrCreate("huying.notification", NotificationSettings.class);
        var clock = Clock.fixed(happened.atZone(ZONE).toInstant(), ZONE);
        return LocalDateTime.ofInstant(new RestDays(new Holidays(), settings, clock).due(reader, speed), ZONE);
    }

    private static Person person(String... units) {
        return new Person(
                "a",
                "",
                true,
                List.of(units).stream()
                        .map(unit -> new Duty("a", Role.CLERK, unit))
                        .toList());
    }

    /** Whole days; of the unit WATCH each. */
    private record Holidays(Set<DayOfWeek> free) implements WorkingCalendar {

        Holidays() {
            this(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }

        @Override
        public Due due(Instant start, Limit limit) {
            LocalDate day = start.atZone(ZONE).toLocalDate();
            while (rests(day)) {
                day = day.plusDays(1);
            }
            return new Due(day.atTime(9, 0).atZone(ZONE).toInstant(), false);
        }

        private boolean rests(LocalDate day) {
            if (free.isEmpty() || day.equals(LocalDate.of(2026, 10, 10))) {
                return false;
            }
            return free.contains(day.getDayOfWeek())
                    || (day.getYear() == 2026 && day.getMonthValue() == 10 && day.getDayOfMonth() <= 7);
        }

        @Override
        public Duration between(Instant from, Instant to, Limit.Hours hours) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorkingCalendar ofUnit(String unit) {
            return unit.equals("WATCH") ? new Holidays(Set.of()) : this;
        }
    }
}
