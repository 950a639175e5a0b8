package org.huying.notification;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Hours of the town's day in which only the urgent is told, such as {@code 21:00-08:00}; {@code none} for no such hours. */
record QuietHours(LocalTime from, LocalTime until) {

    private static final Pattern FORM = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    static QuietHours of(String text) {
        if (text.equals("none")) {
            return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("huying.notification.quiet-hours must be like 21:00-08:00, or none");
        }
        return new QuietHours(LocalTime.parse(found.group(1)), LocalTime.parse(found.group(2)));
    }

    /** The beginning belongs to them, the end does not. */
    boolean contain(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isAfter(until) ? afterFrom || beforeUntil : afterFrom && beforeUntil;
    }
}
