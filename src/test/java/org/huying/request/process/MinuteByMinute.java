package org.huying.request.process;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Working time as one counts it on one's fingers: minute after minute, each asked whether the office is open. Slow, and
 * without a line in common with the program's calendar.
 *
 * @param always open day and night, and no holiday
 */
record MinuteByMinute(Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, boolean always) {

    private static final ZoneId TOWN = ZoneId.of("Asia/Shanghai");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private boolean isOpen(Instant minute) {
        if (always) {
            return true;
        }
        ZonedDateTime at = minute.atZone(TOWN);
        LocalDate day = at.toLocalDate();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean worked = makeUpDays.contains(day) || !weekend && !daysOff.contains(day);
        return worked && at.getHour() >= 9 && at.getHour() < 17;
    }

    /** @return the end of that many open minutes, of which the first is not before the start */
    Instant after(Instant start, long minutes) {
        Instant at = start;
        for (long counted = 0; counted < minutes; at = at.plus(MINUTE)) {
            counted += isOpen(at) ? 1 : 0;
        }
        return at;
    }

    long between(Instant from, Instant to) {
        long counted = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(MINUTE)) {
            counted += isOpen(at) ? 1 : 0;
        }
        return counted;
    }

    long day() {
        return Duration.ofHours(always ? 24 : 8).toMinutes();
    }
}
