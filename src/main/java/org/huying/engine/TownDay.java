package org.huying.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * The town's day, for the filter of what is due: {@code ${townDay.end()}}. The engine's own {@code dateTime()} knows the zone of
 * the machine only, and the desk's list ends with the town's day. Public because an expression calls it.
 */
@Component
public class TownDay {

    private final Clock clock;

    TownDay(Clock clock) {
        this.clock = clock;
    }

    /** The midnight that comes. */
    public Date end() {
        return Date.from(
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
