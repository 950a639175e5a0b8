package org.huying.seal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the sealer going, on every node that numbers ({@code huying.ledger.background}). */
@Component
class SealRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealRounds.class);

    private final Sealer sealer;
    private final SealSettings settings;
    private final boolean background;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean running;
    private boolean adopted;

    SealRounds(
            Sealer sealer,
            SealSettings settings,
            @Value("${huying.ledger.background:true}") boolean background,
            @Value("${huying.command-line:false}") boolean commandLine) {
        this.sealer = sealer;
        this.settings = settings;
        // a command has no key
        this.background = background && !commandLine;
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // round lets no exception out
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "huying-seal"));
        long interval = settings.interval().toMillis();
        started.scheduleWithFixedDelay(this::round, Math.min(interval, 1_000), interval, TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Nothing thrown may leave here, not even an error: the executor would never call again, and say nothing. */
    private void round() {
        try {
            if (!adopted) {
                sealer.adoptKeys();
                adopted = true;
            }
            while (running && sealer.seal()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The ledger could not be sealed; the next try follows", e);
        }
    }

    /** Lets the batch at hand end. Never interrupts: an interrupt in the middle of a read closes H2's file. */
    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
                    LOG.warn("A batch is still being sealed while the node stops; it is sealed wholly or not at all");
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
