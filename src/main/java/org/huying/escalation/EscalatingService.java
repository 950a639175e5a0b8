package org.huying.escalation;

import java.util.List;
import java.util.Optional;
import org.huying.deadline.ClockChecks;
import org.huying.deadline.ClockChecks.Due;
import org.huying.deadline.Clocks;
import org.huying.handling.Handling;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.notification.Notices;
import org.huying.request.EscalationStep;
import org.huying.request.EscalationTimes;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class EscalatingService implements Escalating {

    private final Requests requests;
    private final ClockChecks checks;
    private final Clocks clocks;
    private final EscalationTimes times;
    private final Recipients recipients;
    private final Demands demands;
    private final Supervisions supervisions;
    private final Handling handling;
    private final Notices notices;
    private final Ledger ledger;

    EscalatingService(
            Requests requests,
            ClockChecks checks,
            Clocks clocks,
            EscalationTimes times,
            Recipients recipients,
            Demands demands,
            Supervisions supervisions,
            Handling handling,
            Notices notices,
            Ledger ledger) {
        this.requests = requests;
        this.checks = checks;
        this.clocks = clocks;
        this.times = times;
        this.recipients = recipients;
        this.demands = demands;
        this.supervisions = supervisions;
        this.handling = handling;
        this.notices = notices;
        this.ledger = ledger;
    }

    @Override
    public Optional<Found> find(String number) {
        requests.lock(number);
        return checks.due(number).stream().findFirst().flatMap(due -> EscalationStep.after(due.stage())
                .map(step -> new Found(due.clock().id(), step)));
    }

    @Override
    public void act(String number, Found found, String element) {
        ServiceRequest request = requests.lock(number);
        Due due = checks.due(number).stream()
                .filter(each -> each.clock().id() == found.clockId())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The clock is not due any more"));
        String unit = due.clock().unit();
        List<String> people =
                switch (found.step()) {
                    case REMIND -> recipients.workers(number, unit);
                    case LEAD -> recipients.leads(request, unit);
                    case LEADER -> recipients.leaders(request);
                    case SUPERVISOR -> recipients.supervisors();
                };
        people.forEach(account -> notices.tell(account, number, notice(found.step())));
        int stage = found.step().stage();
        checks.checked(found.clockId(), stage, times.next(request, due.clock(), stage));
        ledger.append(number, Actor.SYSTEM, element, fact(due.clock(), found.step(), people.size()));
        if (found.step() == EscalationStep.LEAD && due.clock().kind() == Clocks.Kind.HANDLING) {
            handling.demandInterimReply(number, element);
        }
        if (found.step() == EscalationStep.SUPERVISOR) {
            demands.byClock(request, unit);
        }
    }

    private static Notices.Kind notice(EscalationStep step) {
        return switch (step) {
            case REMIND -> Notices.Kind.NEARLY_DUE;
            case LEAD -> Notices.Kind.DUE;
            case LEADER, SUPERVISOR -> Notices.Kind.LATE;
        };
    }

    private static EscalationFact fact(Clocks.Clock clock, EscalationStep step, int people) {
        return step == EscalationStep.REMIND
                ? new EscalationFact.Reminded(clock.kind(), clock.unit(), people)
                : new EscalationFact.Escalated(clock.kind(), clock.unit(), step, people);
    }

    @Override
    public void opened(String number, String unit, String instanceId, String element) {
        requests.lock(number);
        supervisions.bind(number, unit, instanceId);
        Supervision supervision = supervisions.ofInstance(instanceId);
        ledger.append(
                number,
                supervision.askedBy().map(Actor::staff).orElse(Actor.SYSTEM),
                element,
                new EscalationFact.SupervisionOpened(
                        unit, supervision.demand().map(words -> SaltedDigest.of(supervision.wordsSalt(), words))));
    }

    @Override
    public void answered(String number, String instanceId, SubmittedForm form, String element) {
        requests.lock(number);
        Supervision supervision = supervisions.ofInstance(instanceId);
        String answer = form.required("answer");
        supervisions.answered(supervision.id(), form.account(), answer);
        clocks.stop(number, Clocks.Kind.SUPERVISION, supervision.unit());
        supervision
                .askedBy()
                .map(List::of)
                .orElseGet(recipients::supervisors)
                .forEach(account -> notices.tell(account, number, Notices.Kind.SUPERVISION_ANSWERED));
        ledger.append(
                number,
                Actor.staff(form.account()),
                element,
                new EscalationFact.SupervisionAnswered(
                        supervision.unit(), SaltedDigest.of(supervision.wordsSalt(), answer)));
    }
}
