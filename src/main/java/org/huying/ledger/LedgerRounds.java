package org.huying.ledger;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps the numberer and every follower going, each in a thread of its own, so that a slow one delays nobody else. Who has done
 * all that waited waits an interval, in which the next batch gathers: a busy town has a commit for each interval, not for each entry.
 */
@Component
class LedgerRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRounds.class);

    private final Numberer numberer;
    private final List<Following> followings;
    private final LedgerSettings settings;
    private @Nullable ScheduledExecutorService threads;
    private volatile boolean running;

    LedgerRounds(
            Numberer numberer,
            List<Follower> followers,
            LedgerQueries queries,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            LedgerSettings settings) {
        if (followers.stream().map(Follower::name).distinct().count() < followers.size()) {
            throw new IllegalArgumentException("Two followers share a name, so a cursor: "
                    + followers.stream().map(Follower::name).sorted().collect(Collectors.joining(", ")));
        }
        this.numberer = numberer;
        this.followings = followers.stream()
                .map(follower -> new Following(follower, queries, jdbc, transactions, clock))
                .toList();
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.background();
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        var started =
                Executors.newScheduledThreadPool(followings.size() + 1, task -> new Thread(task, "huying-ledger"));
        repeat(started, () -> numberer.number() == Numberer.BATCH);
        followings.forEach(following -> repeat(started, following::advance));
        threads = started;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // round lets no exception out
    private void repeat(ScheduledExecutorService started, BooleanSupplier step) {
        var interval = settings.numberingInterval().toMillis();
        started.scheduleWithFixedDelay(() -> round(step), interval, interval, TimeUnit.MILLISECONDS);
    }

    /** Nothing thrown may leave here, not even an error: the executor would never call again, and say nothing. */
    private void round(BooleanSupplier step) {
        try {
            while (running && step.getAsBoolean()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The ledger's round failed and is repeated", e);
        }
    }

    /** Lets the steps at hand end. Never interrupts: an interrupt in the middle of a read closes H2's file. */
    @Override
    public synchronized void stop() {
        running = false;
        if (threads != null) {
            threads.shutdown();
            try {
                if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                    LOG.warn("A follower is still busy while the node stops; it is told the same entries again");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
