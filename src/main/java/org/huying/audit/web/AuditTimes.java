package org.huying.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Points in time as the room's pages print them, in the town's time zone. */
@Component
class AuditTimes {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    AuditTimes(Clock clock) {
        this.clock = clock;
    }

    /** The day alone, where a row is short of room. */
    String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    String of(Instant at) {
        return TO_THE_MINUTE.format(at.atZone(clock.getZone()));
    }
}
