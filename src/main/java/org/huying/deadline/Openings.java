package org.huying.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * All stretches of office time in a span of days, in order, each with the office time before it: so that adding and
 * measuring are a search and a subtraction, however long the way. In milliseconds. The end of a stretch belongs to it: what
 * is due when the office closes is due that day.
 */
final class Openings {

    private final long first;
    private final long last;
    private long[] open = new long[1024];
    private long[] close = new long[1024];
    private long[] before = new long[1024];
    private int count;
    private long total;

    /** @param hours of a date, empty when it is not worked */
    Openings(LocalDate first, LocalDate last, ZoneId zone, Function<LocalDate, Optional<OfficeHours>> hours) {
        this.first = first.atStartOfDay(zone).toInstant().toEpochMilli();
        this.last = last.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            var midnight = date.atStartOfDay();
            hours.apply(date).ifPresent(day -> day.ranges()
                    .forEach(range -> add(
                            midnight.plusMinutes(range.open()).atZone(zone).toInstant(),
                            midnight.plusMinutes(range.close()).atZone(zone).toInstant())));
        }
        open = Arrays.copyOf(open, count);
        close = Arrays.copyOf(close, count);
        before = Arrays.copyOf(before, count);
    }

    /** By the clock on the wall: where summer time begins within office hours, that day is an hour shorter. */
    private void add(Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            return;
        }
        if (count == open.length) {
            open = Arrays.copyOf(open, 2 * count);
            close = Arrays.copyOf(close, 2 * count);
            before = Arrays.copyOf(before, 2 * count);
        }
        open[count] = opens.toEpochMilli();
        close[count] = closes.toEpochMilli();
        before[count] = total;
        total += close[count] - open[count];
        count++;
    }

    /** Office time from the first day until then. */
    long worked(long at) {
        check(at);
        int next = firstAtLeast(open, at + 1);
        if (next == 0) {
            return 0;
        }
        return before[next - 1] + Math.min(at, close[next - 1]) - open[next - 1];
    }

    /** The first instant of office time, not before the start, by which that much more was worked. */
    long reach(long start, long time) {
        long wanted = worked(start) + time;
        if (wanted > total) {
            throw outside();
        }
        // the last stretch that begins with less than what is wanted reaches it; with nothing to work it may lie behind
        int reaching = Math.max(firstAtLeast(before, wanted) - 1, firstAtLeast(close, start));
        if (reaching == count) {
            throw outside();
        }
        return open[reaching] + wanted - before[reaching];
    }

    private void check(long at) {
        if (at < first || at > last) {
            throw outside();
        }
    }

    private static IllegalArgumentException outside() {
        return new IllegalArgumentException("Calendars are counted out from " + CountedCalendar.FIRST_YEAR + " to "
                + CountedCalendar.LAST_YEAR + ", and a limit ends where office time ends");
    }

    private static int firstAtLeast(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        return found < 0 ? -found - 1 : found;
    }
}
