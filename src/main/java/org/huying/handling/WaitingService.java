package org.huying.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Kind;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.request.Requests;
import org.huying.worklist.SubmittedForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class WaitingService implements Waiting {

    private final Requests requests;
    private final Waits waits;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Clock clock;

    WaitingService(Requests requests, Waits waits, Clocks clocks, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.waits = waits;
        this.clocks = clocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void decide(String number, SubmittedForm form) {
        String unit = requests.lock(number).leadUnit().orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate day = LocalDate.parse(form.required("waitUntil"));
        if (!day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.invalid(
                    "form-incomplete", Map.of("waitUntil", FieldProblem.of("handling.wait.day.wrong", MOST_DAYS)));
        }
        Instant until = day.atStartOfDay(clock.getZone()).toInstant();
        waits.begin(number, unit, form.required("waitFor"), form.required("waitReason"), until);
    }

    @Override
    public Instant until(String number) {
        return waits.running(number).untilAt();
    }

    @Override
    public void begun(String number, String element) {
        requests.lock(number);
        Wait wait = waits.running(number);
        clocks.pause(number, Kind.HANDLING, wait.unit(), wait.cause());
        ledger.append(
                number,
                Actor.SYSTEM,
                element,
                new WaitingFact.Begun(
                        wait.unit(), wait.cause(), wait.untilAt(), SaltedDigest.of(wait.wordsSalt(), wait.reason())));
    }

    @Override
    public void came(String number, SubmittedForm form) {
        requests.lock(number);
        waits.came(waits.running(number).id(), form.account(), form.required("came"));
    }

    @Override
    public void ended(String number, String element) {
        requests.lock(number);
        Wait wait = waits.running(number);
        waits.ended(wait.id());
        clocks.resume(number, Kind.HANDLING, wait.unit());
        ledger.append(
                number,
                wait.endedBy().map(Actor::staff).orElse(Actor.SYSTEM),
                element,
                new WaitingFact.Ended(
                        wait.unit(), wait.cause(), wait.came().map(words -> SaltedDigest.of(wait.wordsSalt(), words))));
    }
}
