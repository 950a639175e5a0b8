package org.huying.tracking.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Points in time as pages print them, in the town's time zone. */
@Component
class Moments {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    String of(Instant at) {
        return TO_THE_MINUTE.format(at.atZone(clock.getZone()));
    }

    String toTheSecond(Instant at) {
        return TO_THE_SECOND.format(at.atZone(clock.getZone()));
    }

    boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }
}
