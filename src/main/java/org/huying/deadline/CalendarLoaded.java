package org.huying.deadline;

import java.util.List;
import org.huying.ledger.Fact;

/** The town's working time became another. */
@Fact.Kind("calendar.loaded")
record CalendarLoaded(long calendar, List<String> calendars, int units, List<Integer> years, int localDays)
        implements Fact {

    static CalendarLoaded of(long version, CalendarLoading.Result.Loaded loaded) {
        return new CalendarLoaded(version, loaded.calendars(), loaded.units(), loaded.published(), loaded.localDays());
    }
}
