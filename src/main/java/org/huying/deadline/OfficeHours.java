package org.huying.deadline;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** When the town works on a working day: ranges in order of the day, apart from each other. */
record OfficeHours(List<Range> ranges) {

    private static final int DAY = 24 * 60;

    OfficeHours {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Office hours need at least one range such as 09:00-17:00");
        }
        for (var i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).open() <= ranges.get(i - 1).close()) {
                throw new IllegalArgumentException("Office hours must follow each other with a break between");
            }
        }
    }

    /**
     * @param open minute of the day, 0 is midnight
     * @param close minute of the day at which it is over, at most 1440
     */
    record Range(int open, int close) {
        Range {
            if (open < 0 || open >= close || close > DAY) {
                throw new IllegalArgumentException("Office hours: a range must close after it opens");
            }
        }
    }

    /** @param ranges such as {@code 09:00-12:00} and {@code 13:00-24:00} */
    static OfficeHours parse(List<String> ranges) {
        return new OfficeHours(ranges.stream().map(OfficeHours::parse).toList());
    }

    private static Range parse(String range) {
        var ends = range.strip().split("\\s*-\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Office hours: \"" + range + "\" is not like 09:00-17:00");
        }
        return new Range(minute(ends[0]), minute(ends[1]));
    }

    private static int minute(String time) {
        if (time.equals("24:00")) {
            return DAY;
        }
        try {
            return LocalTime.parse(time).toSecondOfDay() / 60;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Office hours: \"" + time + "\" is not a time like 09:00", e);
        }
    }

    /** As they are written: {@code 09:00-12:00}. */
    List<String> texts() {
        return ranges.stream()
                .map(range -> text(range.open()) + "-" + text(range.close()))
                .toList();
    }

    private static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /** What one working day is worth. */
    Duration day() {
        return Duration.ofMinutes(
                ranges.stream().mapToInt(range -> range.close() - range.open()).sum());
    }
}
