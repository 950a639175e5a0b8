package org.huying.deadline;

import org.huying.deadline.CalendarLoading.Result.Refused;
import org.huying.ledger.Actor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives a demo without a calendar its fictional one: after its town is there, before the server answers anybody. */
@Component
@Profile("demo")
class DemoCalendar implements SmartLifecycle {

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
            throw new IllegalStateException("The shipped demo calendar has problems: " + refused.problems());
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
