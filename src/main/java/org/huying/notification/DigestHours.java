package org.huying.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** When collected e-mails leave, in the town's time. */
record DigestHours(List<LocalTime> times) {

    DigestHours {
        if (times.isEmpty()) {
            throw new IllegalArgumentException(
                    "huying.notification.digest-hours needs at least one time, such as 08:30");
        }
        times = times.stream().sorted().toList();
    }

    static DigestHours of(List<String> texts) {
        return new DigestHours(texts.stream().map(LocalTime::parse).toList());
    }

    /** The next one strictly after this instant. */
    Instant after(Instant instant, ZoneId zone) {
        var today = instant.atZone(zone).toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .flatMap(day ->
                        times.stream().map(time -> day.atTime(time).atZone(zone).toInstant()))
                .filter(time -> time.isAfter(instant))
                .findFirst()
                .orElseThrow();
    }
}
