package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.deadline.Limit.Hours.AROUND_THE_CLOCK;
import static org.huying.deadline.Limit.Hours.OFFICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class CountedCalendarPropertiesTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    /** @param days off (true) and worked (false) against the week */
    private record Town(OfficeHours hours, ZoneId zone, Map<LocalDate, Boolean> days, CountedCalendar calendar) {

        static Town of(List<String> texts, ZoneId zone, Map<LocalDate, Boolean> days) {
            var hours = OfficeHours.parse(texts);
            var rules = new CalendarRules(
                    "office", hours.day(), true, List.of(WorkingHours.always(Calendars.WEEKDAYS, hours)));
            var published = days.entrySet().stream()
                    .map(day -> new PublishedYear.Day(day.getKey(), "", day.getValue()))
                    .toList();
            var year = new PublishedYear(2025, List.of(), published);
            // forty hours of an office that opens for half an hour a day are reached before 2030
            var counted = new CountedCalendar(rules, new SpecialDays(List.of(year), List.of()), zone, 2023, 2029);
            return new Town(hours, zone, days, counted);
        }

        boolean isOpen(Instant at) {
            var today = LocalDateTime.ofInstant(at, zone).toLocalDate();
            // an office that closes at 24:00 is open until the first instant of the next day
            return Stream.of(today.minusDays(1), today)
                    .filter(date -> !days.getOrDefault(date, date.getDayOfWeek().getValue() > 5))
                    .anyMatch(date -> isOpen(at, date.atStartOfDay()));
        }

        private boolean isOpen(Instant at, LocalDateTime midnight) {
            var local = LocalDateTime.ofInstant(at, zone);
            return hours.ranges().stream()
                    .anyMatch(range -> !local.isBefore(midnight.plusMinutes(range.open()))
                            && !local.isAfter(midnight.plusMinutes(range.close())));
        }

        /** By going through every minute. */
        long minutesOpen(Instant from, Instant to) {
            return Stream.iterate(from, at -> at.isBefore(to), at -> at.plusSeconds(60))
                    .filter(at -> isOpen(at.plusSeconds(30)))
                    .count();
        }
    }

    @Property(tries = 150)
    void the_time_until_the_due_date_is_the_limit(
            @ForAll("towns") Town town, @ForAll("instants") Instant start, @ForAll("limits") Limit limit) {
        var due = town.calendar().due(start, limit).at();
        assertThat(town.calendar().between(start, due, OFFICE)).isEqualTo(worth(town, limit));
    }

    @Property(tries = 150)
    void two_limits_after_each_other_are_their_sum(
            @ForAll("towns") Town town,
            @ForAll("instants") Instant start,
            @ForAll("limits") Limit one,
            @ForAll("limits") Limit other) {
        var sum = new Limit(one.time().plus(other.time()), one.workingDays() + other.workingDays(), OFFICE);
        var calendar = town.calendar();
        var first = calendar.due(start, one);
        var second = calendar.due(first.at(), other);
        var both = calendar.due(start, sum);
        assertThat(second.at()).isEqualTo(both.at());
        assertThat(first.provisional() || second.provisional()).isEqualTo(both.provisional());
    }

    @Property(tries = 150)
    void who_starts_later_or_has_longer_is_never_due_earlier(
            @ForAll("towns") Town town,
            @ForAll("instants") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll("limits") Limit more) {
        var due = town.calendar().due(start, limit).at();
        assertThat(town.calendar().due(start.plus(more.time()), limit).at()).isAfterOrEqualTo(due);
        assertThat(town.calendar()
                        .due(start, new Limit(limit.time().plus(more.time()), limit.workingDays(), OFFICE))
                        .at())
                .isAfterOrEqualTo(due);
    }

    @Property(tries = 150)
    void the_due_date_lies_in_office_time_and_not_before_the_start(
            @ForAll("towns") Town town, @ForAll("instants") Instant start, @ForAll("limits") Limit limit) {
        var due = town.calendar().due(start, limit);
        assertThat(due.at()).isAfterOrEqualTo(start).matches(town::isOpen);
        boolean within2025 = LocalDateTime.ofInstant(start, town.zone()).getYear() == 2025
                && LocalDateTime.ofInstant(due.at(), town.zone()).getYear() == 2025;
        assertThat(due.provisional()).isEqualTo(!town.days().isEmpty() ? !within2025 : true);
    }

    @Property(tries = 150)
    void working_time_adds_up_and_changes_its_sign_with_its_direction(
            @ForAll("towns") Town town,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        var calendar = town.calendar();
        assertThat(calendar.between(a, b, OFFICE).plus(calendar.between(b, c, OFFICE)))
                .isEqualTo(calendar.between(a, c, OFFICE));
        assertThat(calendar.between(a, b, OFFICE))
                .isEqualTo(calendar.between(b, a, OFFICE).negated());
    }

    @Property(tries = 50)
    void working_time_is_what_the_minutes_of_open_offices_add_up_to(
            @ForAll("towns") Town town,
            @ForAll("fullMinutes") Instant from,
            @ForAll @LongRange(min = 0, max = 6 * 24 * 60) long minutes) {
        var to = from.plusSeconds(60 * minutes);
        assertThat(town.calendar().between(from, to, OFFICE).toMinutes()).isEqualTo(town.minutesOpen(from, to));
    }

    @Property(tries = 150)
    void around_the_clock_no_hour_is_left_out(
            @ForAll("towns") Town town, @ForAll("instants") Instant start, @ForAll("limits") Limit limit) {
        var due = town.calendar().due(start, Limit.aroundTheClock(limit.time()));
        assertThat(due.at()).isEqualTo(start.plus(limit.time()));
        assertThat(town.calendar().between(start, due.at(), AROUND_THE_CLOCK)).isEqualTo(limit.time());
    }

    private static Duration worth(Town town, Limit limit) {
        return town.hours().day().multipliedBy(limit.workingDays()).plus(limit.time());
    }

    /** Zones whose offices' hours no change of summer time touches, so that each day is worth the same. */
    @Provide
    Arbitrary<Town> towns() {
        var hours = Arbitraries.of(
                List.of("09:00-17:00"),
                List.of("09:00-12:00", "13:00-17:00"),
                List.of("08:30-11:45", "14:10-18:05", "19:00-24:00"),
                List.of("12:00-12:30"));
        var zones = Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu");
        var dates = Arbitraries.integers().between(0, 364).map(day -> LocalDate.of(2025, 1, 1)
                .plusDays(day));
        var days = Arbitraries.maps(dates, Arbitraries.of(true, false)).ofMaxSize(60);
        return Combinators.combine(hours, zones, days).as((h, z, d) -> Town.of(h, ZoneId.of(z), d));
    }

    @Provide
    Arbitrary<Instant> instants() {
        var anyMoment = Arbitraries.longs().between(0, Duration.ofDays(1000).toMillis());
        return Arbitraries.oneOf(anyMoment.map(FIRST::plusMillis), fullMinutes());
    }

    @Provide
    Arbitrary<Instant> fullMinutes() {
        return Arbitraries.longs().between(0, Duration.ofDays(1000).toMinutes()).map(m -> FIRST.plusSeconds(60 * m));
    }

    @Provide
    Arbitrary<Limit> limits() {
        var time = Arbitraries.longs().between(0, 40 * 60).map(Duration::ofMinutes);
        var days = Arbitraries.integers().between(0, 30);
        return Combinators.combine(time, days).as((t, d) -> new Limit(t, d, OFFICE));
    }
}
