package org.huying.handling;

import java.time.Instant;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.deadline.WorkingCalendar;
import org.huying.request.Nature;
import org.huying.request.ServiceRequest;
import org.huying.request.TimeLimits;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

/**
 * Until when a ticket may be returned: 2 hours to 2 working days from its assignment, by the table {@code time-limits}
 * (step RETURN). Reckoned when it is needed, so that nobody is reminded of the right to say "not ours".
 */
@Component
class ReturnLimit {

    private final TimeLimits limits;
    private final WorkingCalendar calendar;

    ReturnLimit(TimeLimits limits, WorkingCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    Instant of(ServiceRequest request, Assignment assignment) {
        Limit limit = limits.of(
                Clocks.Kind.RETURN,
                request.nature().orElse(Nature.HELP),
                request.urgency().orElse(Urgency.NORMAL));
        return calendar.ofUnit(assignment.unit())
                .due(assignment.openedAt(), limit)
                .at();
    }
}
