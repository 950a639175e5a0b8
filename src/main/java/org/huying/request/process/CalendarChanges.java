package org.huying.request.process;

import java.util.List;
import org.huying.deadline.ClockChecks;
import org.huying.deadline.Clocks;
import org.huying.deadline.Clocks.Recomputed;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.request.ClocksRecomputed;
import org.huying.request.EscalationTimes;
import org.huying.request.Requests;
import org.huying.request.ServiceRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a new working calendar: computes the clocks of open requests again, each request in a transaction of its own under
 * its lock. Every node does it; whoever comes second to a request finds nothing to do.
 */
@Component
class CalendarChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);
    private static final int BATCH = 500;

    private final Clocks clocks;
    private final ClockChecks checks;
    private final EscalationTimes times;
    private final ClockTimer timer;
    private final Requests requests;
    private final TaskDueDates tasks;
    private final AwaitingTimers timers;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    CalendarChanges(
            Clocks clocks,
            ClockChecks checks,
            EscalationTimes times,
            ClockTimer timer,
            Requests requests,
            TaskDueDates tasks,
            AwaitingTimers timers,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.checks = checks;
        this.times = times;
        this.timer = timer;
        this.requests = requests;
        this.tasks = tasks;
        this.timers = timers;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A request that fails, because somebody changes it at the same moment, comes again with the next round. */
    @Scheduled(cron = "${huying.calendar.renewal:*/2 * * * * *}")
    void recompute() {
        List<String> numbers;
        long done;
        do {
            numbers = clocks.outdated(BATCH);
            done = numbers.stream().filter(this::recompute).count();
        } while (done > 0 && done == numbers.size());
    }

    private boolean recompute(String number) {
        try {
            transaction.executeWithoutResult(status -> underLock(number));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The clocks of {} are computed again in the next round: {}", number, e.toString());
            return false;
        }
    }

    private void underLock(String number) {
        ServiceRequest request = requests.lock(number);
        List<Recomputed> computed = clocks.recompute(number, (clock, stage) -> times.next(request, clock, stage));
        computed.forEach(clock -> tasks.follow(number, clock.after()));
        request.instanceId().ifPresent(loop -> {
            computed.forEach(clock -> timers.follow(loop, clock.after()));
            checks.next(number).ifPresent(at -> timer.notLaterThan(loop, at));
        });
        List<Recomputed> news = computed.stream().filter(Recomputed::isNews).toList();
        if (!news.isEmpty()) {
            ledger.append(number, Actor.SYSTEM, "", ClocksRecomputed.of(news));
        }
    }
}
