package org.huying.request;

import java.time.Instant;
import java.util.Optional;
import org.huying.deadline.Clocks;
import org.huying.deadline.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When the escalation of a clock goes on: so long after its limit as the rules say, in the working time of its unit. */
@Component
public class EscalationTimes {

    private final EscalationRules rules;
    private final WorkingCalendar calendar;
    private final ObjectProvider<ClockUrgency> urgencies;

    EscalationTimes(EscalationRules rules, WorkingCalendar calendar, ObjectProvider<ClockUrgency> urgencies) {
        this.rules = rules;
        this.calendar = calendar;
        this.urgencies = urgencies;
    }

    /**
     * @param stage what it has come to
     * @return empty after the last step
     */
    public Optional<Instant> next(ServiceRequest request, Clocks.Clock clock, int stage) {
        return EscalationStep.after(stage)
                .map(step -> rules.after(step, clock.kind(), urgency(request, clock)))
                .map(after ->
                        calendar.ofUnit(clock.unit()).due(clock.dueAt(), after).at());
    }

    private Urgency urgency(ServiceRequest request, Clocks.Clock clock) {
        return urgencies.stream()
                .flatMap(each -> each.of(request, clock).stream())
                .findFirst()
                .or(request::urgency)
                .orElse(Urgency.NORMAL);
    }
}
