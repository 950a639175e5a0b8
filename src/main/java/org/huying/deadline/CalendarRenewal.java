package org.huying.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks whether another node has loaded a calendar: {@code huying.calendar.renewal}, a cron expression; {@code -} never. */
@Component
class CalendarRenewal {

    private final TownCalendars calendars;

    CalendarRenewal(TownCalendars calendars) {
        this.calendars = calendars;
    }

    @Scheduled(cron = "${huying.calendar.renewal:*/2 * * * * *}")
    void renew() {
        calendars.renew();
    }
}
