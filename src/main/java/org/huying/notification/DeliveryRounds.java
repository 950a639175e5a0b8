package org.huying.notification;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the sender going on a server, in a thread of its own, and forgets once an hour what was sent long ago. */
@Component
@ConditionalOnProperty(name = "huying.command-line", havingValue = "false", matchIfMissing = true)
class DeliveryRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

    private final Sender sender;
    private final Deliveries deliveries;
    private final NotificationSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean running;

    DeliveryRounds(Sender sender, Deliveries deliveries, NotificationSettings settings, Clock clock) {
        this.sender = sender;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.background();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // guarded lets no exception out
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "huying-notification"));
        long interval = settings.interval().toMillis();
        started.scheduleWithFixedDelay(() -> guarded(this::send), interval, interval, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(() -> guarded(this::forget), 5, 60, TimeUnit.MINUTES);
        thread = started;
    }

    private void send() {
        while (running && sender.round(() -> running)) {
            Thread.onSpinWait();
        }
    }

    private void forget() {
        deliveries.forget(clock.instant().minus(settings.keep()));
    }

    /** Nothing thrown may leave here: the executor would never call again, and say nothing. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A round of notifications failed and is repeated", e);
        }
    }

    /**
     * Lets the message at hand leave and gives back what else was taken. A message that takes longer than 20 s may leave
     * once more after the lease, since nobody can note it any more.
     */
    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
                    LOG.warn("A message is still on its way while the node stops");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
