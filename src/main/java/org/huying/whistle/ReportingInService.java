package org.huying.whistle;

import java.time.Clock;
import java.time.Instant;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.deadline.WorkingCalendar;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.request.EscalationRules;
import org.huying.request.Nature;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.request.TimeLimits;
import org.huying.request.Urgency;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReportingInService implements ReportingIn {

    private static final String ALL_DISPATCHERS = "";

    private final Requests requests;
    private final Whistles whistles;
    private final CalledDepartments departments;
    private final WhistleUrgency urgencies;
    private final TimeLimits limits;
    private final EscalationRules escalation;
    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Ledger ledger;

    ReportingInService(
            Requests requests,
            Whistles whistles,
            CalledDepartments departments,
            WhistleUrgency urgencies,
            TimeLimits limits,
            EscalationRules escalation,
            Clocks clocks,
            WorkingCalendar calendar,
            Clock clock,
            Ledger ledger) {
        this.requests = requests;
        this.whistles = whistles;
        this.departments = departments;
        this.urgencies = urgencies;
        this.limits = limits;
        this.escalation = escalation;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public Instant called(long id, String instanceId, String element) {
        ReportIn department = departments.get(id);
        ServiceRequest request = requests.lock(department.requestNumber());
        Whistle whistle = whistles.find(department.whistleId()).orElseThrow();
        Urgency urgency = urgencies.of(whistle, request);
        Limit limit = limits.of(Clocks.Kind.REPORT_IN, request.nature().orElse(Nature.HELP), urgency);
        int warnPercent = escalation.warnPercent(Clocks.Kind.REPORT_IN, urgency);
        Clocks.Clock started =
                clocks.start(request.number(), Clocks.Kind.REPORT_IN, department.unit(), limit, warnPercent);
        departments.begun(id, instanceId, limit.hours(), started.dueAt());
        ledger.append(
                request.number(), Actor.SYSTEM, element, new WhistleFact.Called(department.unit(), started.dueAt()));
        return started.warnAt().orElse(started.dueAt());
    }

    @Override
    public void signOn(long id, SubmittedForm form, String element) {
        ReportIn department = locked(id);
        Instant now = clock.instant();
        int minutes = (int) calendar.ofUnit(department.unit())
                .between(department.calledAt(), now, departments.hours(id))
                .toMinutes();
        departments.signedOn(id, form.account(), minutes, form.value("coming").orElse(null));
        clocks.stop(department.requestNumber(), Clocks.Kind.REPORT_IN, department.unit());
        append(department, form, element, new WhistleFact.SignedOn(department.unit(), minutes, department.late(now)));
    }

    @Override
    public void arrive(long id, SubmittedForm form, String element) {
        ReportIn department = locked(id);
        String where = form.required("arrivedWhere");
        departments.arrived(id, form.account(), where);
        append(
                department,
                form,
                element,
                new WhistleFact.Arrived(
                        department.unit(),
                        digest(department, where),
                        form.photos().size()));
    }

    @Override
    public void report(long id, SubmittedForm form, String element) {
        ReportIn department = locked(id);
        String work = form.required("work");
        departments.reported(id, form.account(), work);
        clocks.stop(department.requestNumber(), Clocks.Kind.HANDLING, department.unit());
        append(
                department,
                form,
                element,
                new WhistleFact.Reported(
                        department.unit(),
                        digest(department, work),
                        form.photos().size()));
    }

    @Override
    public void scoreAsked(long id, String taskId) {
        departments.scoreAsked(id, taskId);
    }

    @Override
    public void score(long id, SubmittedForm form, String element) {
        ReportIn department = locked(id);
        int score = Integer.parseInt(form.required("score"));
        departments.scored(id, form.account(), score, form.value("remark").orElse(null));
        boolean last = departments.ofWhistle(department.whistleId()).stream()
                .allMatch(each -> each.score().isPresent());
        if (last) {
            clocks.stop(department.requestNumber(), Clocks.Kind.SCORING, ALL_DISPATCHERS);
        }
        append(
                department,
                form,
                element,
                new WhistleFact.Scored(
                        department.unit(), score, form.value("remark").map(words -> digest(department, words))));
    }

    private ReportIn locked(long id) {
        requests.lock(departments.get(id).requestNumber());
        return departments.get(id);
    }

    private void append(ReportIn department, SubmittedForm form, String element, WhistleFact fact) {
        ledger.append(department.requestNumber(), Actor.staff(form.account()), element, fact);
    }

    private static SaltedDigest digest(ReportIn department, String words) {
        return SaltedDigest.of(department.wordsSalt(), words);
    }
}
