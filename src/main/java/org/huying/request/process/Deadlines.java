package org.huying.request.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.deadline.ClockChecks;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.deadline.Limit;
import org.huying.request.EscalationRules;
import org.huying.request.Nature;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.request.TimeLimits;
import org.huying.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Due dates for expressions in process files: {@code ${deadlines.due(execution)}}. Public because expressions call it. */
@Component
public class Deadlines {

    /** Date: a pause of the handling ends then at the latest. No clock runs meanwhile. */
    public static final String WAIT_UNTIL = "waitUntil";

    private static final String USER_END_WAIT = "user_endWait";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("user_dispatch", Kind.DISPATCH),
            Map.entry("user_handleOnSpot", Kind.HANDLING),
            Map.entry("user_acceptTicket", Kind.ACCEPTANCE),
            Map.entry("user_reportResult", Kind.HANDLING),
            Map.entry("user_coReport", Kind.CO_HANDLING),
            Map.entry("user_decideExtension", Kind.EXTENSION),
            Map.entry("user_ruleOnReturn", Kind.RULING),
            Map.entry("user_ruleFinally", Kind.BINDING_RULING),
            Map.entry("user_reviewCarryOver", Kind.REVIEW),
            Map.entry("user_ruleOnReview", Kind.CASE_REVIEW),
            Map.entry("user_callBack", Kind.CALLBACK),
            Map.entry("user_answerSupervision", Kind.SUPERVISION),
            Map.entry("user_answerSupervisionInGrid", Kind.SUPERVISION),
            Map.entry("user_signOn", Kind.REPORT_IN),
            Map.entry("user_arrive", Kind.HANDLING),
            Map.entry("user_reportWork", Kind.HANDLING),
            Map.entry("user_coordinate", Kind.HANDLING),
            Map.entry("user_scoreReportIn", Kind.SCORING));

    /** Timers of the engine that wait for somebody outside the desk: each is a copy of its clock, as a task's due date is. */
    private static final Map<Kind, String> TIMERS =
            Map.of(Kind.ANSWER, "timer_noAnswer", Kind.NEXT_CALL, "timer_nextAttempt");

    /** Each unit has its own; all others are those of a whole role. */
    private static final Set<Kind> OF_UNIT = EnumSet.of(
            Kind.HANDLING, Kind.ACCEPTANCE, Kind.CO_HANDLING, Kind.EXTENSION, Kind.SUPERVISION, Kind.REPORT_IN);

    private static final Limit TO_NEXT_ATTEMPT = Limit.workingTime(Duration.ofHours(11));

    /** While no clock runs the timer stands far off; starting one calls it nearer. */
    private static final Duration NEVER = Duration.ofDays(3_650);

    private final ServiceRequests requests;
    private final TimeLimits limits;
    private final EscalationRules escalation;
    private final Clocks clocks;
    private final ClockChecks checks;
    private final ClockTimer timer;
    private final Clock clock;

    Deadlines(
            ServiceRequests requests,
            TimeLimits limits,
            EscalationRules escalation,
            Clocks clocks,
            ClockChecks checks,
            ClockTimer timer,
            Clock clock) {
        this.requests = requests;
        this.limits = limits;
        this.escalation = escalation;
        this.clocks = clocks;
        this.checks = checks;
        this.timer = timer;
        this.clock = clock;
    }

    /** Due date of the user task that begins: the clock of its step, started unless it runs already. */
    public Date due(DelegateExecution execution) {
        if (waits(execution)) {
            return (Date) execution.getVariable(WAIT_UNTIL);
        }
        Kind kind = kind(execution);
        if (kind == Kind.CALLBACK) {
            clocks.stop(Steps.number(execution), Kind.NEXT_CALL, "");
        }
        return Date.from(start(execution, kind, unit(kind, execution)));
    }

    /** Follow-up date of the user task that begins, after its due date: when most of its clock's time has passed. */
    public @Nullable Date followUp(DelegateExecution execution) {
        if (waits(execution)) {
            return null;
        }
        Kind kind = kind(execution);
        return clocks.running(Steps.number(execution), kind, unit(kind, execution))
                .flatMap(Clocks.Clock::warnAt)
                .map(Date::from)
                .orElse(null);
    }

    private static boolean waits(DelegateExecution execution) {
        return USER_END_WAIT.equals(execution.getCurrentActivityId());
    }

    private static Kind kind(DelegateExecution execution) {
        return kind(execution.getCurrentActivityId())
                .orElseThrow(() -> new IllegalStateException("No clock is named for " + Steps.element(execution)));
    }

    private static String unit(Kind kind, DelegateExecution execution) {
        return OF_UNIT.contains(kind) ? (String) execution.getVariable(RequestLoopProcess.UNIT) : "";
    }

    /** The clock of a user task. */
    static Optional<Kind> kind(String element) {
        return Optional.ofNullable(KINDS.get(element));
    }

    /** The timer that ends when the clock does. */
    static Optional<String> timer(Kind kind) {
        return Optional.ofNullable(TIMERS.get(kind));
    }

    /** Starts a step's clock before its task exists: handling counts from the assignment, not from the acceptance. */
    public Instant start(DelegateExecution execution, Kind kind, String unit) {
        String number = Steps.number(execution);
        ServiceRequest request = requests.get(number);
        Urgency urgency = request.urgency().orElse(Urgency.NORMAL);
        Limit limit = kind == Kind.CASE_REVIEW
                ? TimeLimits.TO_RULE_ON_REVIEW
                : limits.of(kind, request.nature().orElse(Nature.HELP), urgency);
        Clocks.Clock started = clocks.start(number, kind, unit, limit, escalation.warnPercent(kind, urgency));
        started.warnAt().ifPresent(at -> timer.notLaterThan(execution, at));
        return started.dueAt();
    }

    /** When the clocks of the request want to be looked at next. */
    public Date nextCheck(DelegateExecution execution) {
        return Date.from(checks.next(Steps.number(execution))
                .orElseGet(() -> clock.instant().plus(NEVER)));
    }

    /** The resident has seven days to score: days, not working time, for residents score on any day. */
    public Date scoreLimit(DelegateExecution execution) {
        return Date.from(clock.instant().plus(TimeLimits.TO_SCORE));
    }

    /** The resident has five working days to answer a question. */
    public Date answerLimit(DelegateExecution execution) {
        return awaited(execution, Kind.ANSWER, TimeLimits.TO_ANSWER);
    }

    /** Eleven office hours after a call that reached nobody: on another day at another hour. */
    public Date nextAttempt(DelegateExecution execution) {
        return awaited(execution, Kind.NEXT_CALL, TO_NEXT_ATTEMPT);
    }

    private Date awaited(DelegateExecution execution, Kind kind, Limit limit) {
        return Date.from(clocks.await(Steps.number(execution), kind, "", limit).dueAt());
    }
}
