package org.huying.deadline;

import org.huying.deadline.CalendarLoading.Result.Refused;
import org.huying.ledger.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives a demo without a calendar its fictional one: after its town is there, before the server answers anybody. That
 * calendar names units of the fictional town, so a demo with another town works by the hours of the settings instead.
 */
@Component
@Profile("demo")
class DemoCalendar implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoCalendar.class);

    static final String FOLDER = "/demo/calendar";

    private final CalendarLoading loading;
    private final TownCalendars calendars;
    private volatile boolean loaded;

    DemoCalendar(CalendarLoading loading, TownCalendars calendars) {
        this.loading = loading;
        this.calendars = calendars;
    }

    @Override
    public void start() {
        if (calendars.version() == 0
                && loading.load(CalendarFiles.shipped(FOLDER), Actor.SYSTEM) instanceof Refused refused) {
            if (!refused.ofAnotherTown()) {
                throw new IllegalStateException("The shipped demo calendar has problems: " + refused.problems());
            }
            log.info("This town is not the fictional one, so it works by huying.office-hours until calendar load");
        }
        loaded = true;
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /** Before everything that works by the calendar. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
