package org.huying.request.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Limit;
import org.huying.deadline.WorkingCalendar;
import org.huying.request.Nature;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.TimeLimits;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

/** Due dates for expressions in process files: {@code ${deadlines.due(execution)}}. Public because expressions call it. */
@Component
public class Deadlines {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("user_dispatch", Kind.DISPATCH),
            Map.entry("user_handleOnSpot", Kind.HANDLING),
            Map.entry("user_acceptTicket", Kind.ACCEPTANCE),
            Map.entry("user_reportResult", Kind.HANDLING),
            Map.entry("user_ruleOnReturn", Kind.RULING),
            Map.entry("user_callBack", Kind.CALLBACK),
            Map.entry("user_signOn", Kind.REPORT_IN),
            Map.entry("user_arrive", Kind.HANDLING),
            Map.entry("user_reportWork", Kind.HANDLING),
            Map.entry("user_coordinate", Kind.HANDLING),
            Map.entry("user_scoreReportIn", Kind.SCORING));

    /** Each unit has its own; all others are those of a whole role. */
    private static final Set<Kind> OF_UNIT = EnumSet.of(Kind.HANDLING, Kind.ACCEPTANCE, Kind.REPORT_IN);

    /** The next call comes eleven office hours later: on another day at another hour. */
    private static final Limit TO_NEXT_ATTEMPT = Limit.workingTime(Duration.ofHours(11));

    private final ServiceRequests requests;
    private final TimeLimits limits;
    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(ServiceRequests requests, TimeLimits limits, Clocks clocks, WorkingCalendar calendar, Clock clock) {
        this.requests = requests;
        this.limits = limits;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Due date of the user task that begins: the clock of its step, started unless it runs already. */
    public Date due(DelegateExecution execution) {
        Kind kind = KINDS.get(execution.getCurrentActivityId());
        if (kind == null) {
            throw new IllegalStateException("No clock is named for " + Steps.element(execution));
        }
        String unit = OF_UNIT.contains(kind) ? (String) execution.getVariable(RequestLoopProcess.UNIT) : "";
        return Date.from(start(Steps.number(execution), kind, unit));
    }

    /** Starts a step's clock before its task exists: handling counts from the assignment, not from the acceptance. */
    public Instant start(String number, Kind kind, String unit) {
        ServiceRequest request = requests.get(number);
        Limit limit = limits.of(
                kind, request.nature().orElse(Nature.HELP), request.urgency().orElse(Urgency.NORMAL));
        return clocks.start(number, kind, unit, limit).dueAt();
    }

    public Date scoreLimit(DelegateExecution execution) {
        return Date.from(clock.instant().plus(TimeLimits.TO_SCORE));
    }

    public Date answerLimit(DelegateExecution execution) {
        return Date.from(calendar.due(clock.instant(), TimeLimits.TO_ANSWER).at());
    }

    public Date nextAttempt(DelegateExecution execution) {
        return Date.from(calendar.due(clock.instant(), TO_NEXT_ATTEMPT).at());
    }
}
