package org.huying.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Monday to Friday, no holidays: what holds for a year whose calendar nobody has published, hence always provisional. */
class WeekdayCalendar implements WorkingCalendar {

    private final OfficeHours hours;
    private final ZoneId zone;

    WeekdayCalendar(OfficeHours hours, ZoneId zone) {
        this.hours = hours;
        this.zone = zone;
    }

    /** A stretch of office time, its end included: what is due when the office closes is due that day. */
    private record Opening(Instant open, Instant close) {

        Instant enter(Instant at) {
            return at.isBefore(open) ? open : at;
        }

        Duration between(Instant from, Instant to) {
            var begin = enter(from);
            var end = to.isAfter(close) ? close : to;
            return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    /** The first instant of office time by which the limit has passed. */
    @Override
    public Due due(Instant start, Limit limit) {
        return switch (limit.hours()) {
            case AROUND_THE_CLOCK -> new Due(start.plus(limit.time()), false);
            case OFFICE ->
                new Due(
                        inOffice(
                                start,
                                hours.day().multipliedBy(limit.workingDays()).plus(limit.time())),
                        true);
        };
    }

    private Instant inOffice(Instant start, Duration time) {
        var left = time;
        for (var date = dateOf(start); ; date = date.plusDays(1)) {
            for (var opening : openings(date)) {
                var begin = opening.enter(start);
                if (!begin.isAfter(opening.close())) {
                    var worth = Duration.between(begin, opening.close());
                    if (worth.compareTo(left) >= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(worth);
                }
            }
        }
    }

    @Override
    public Duration between(Instant from, Instant to, Limit.Hours hours) {
        if (hours == Limit.Hours.AROUND_THE_CLOCK) {
            return Duration.between(from, to);
        }
        if (to.isBefore(from)) {
            return between(to, from, hours).negated();
        }
        return dateOf(from)
                .datesUntil(dateOf(to).plusDays(1))
                .flatMap(date -> openings(date).stream())
                .map(opening -> opening.between(from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** By the clock on the wall: where summer time begins within office hours, that day is an hour shorter. */
    private List<Opening> openings(LocalDate date) {
        return Stream.of(date)
                .filter(WeekdayCalendar::isWorkingDay)
                .flatMap(day -> hours.ranges().stream())
                .map(range -> new Opening(at(date, range.open()), at(date, range.close())))
                .filter(opening -> opening.open().isBefore(opening.close()))
                .toList();
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Instant at(LocalDate date, int minute) {
        return date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
