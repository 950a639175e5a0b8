package org.huying.directory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks every {@code huying.directory.renewal} (2 s) whether another node has loaded a town. In a thread of its own, so
 * that no reader's transaction pays for it.
 */
@Component
class DirectoryRenewal implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DirectoryRenewal.class);

    private final RenewedDirectory directory;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService thread;

    DirectoryRenewal(RenewedDirectory directory, @Value("${huying.directory.renewal:2s}") Duration every) {
        this.directory = directory;
        this.every = every;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // renew() reports its own failures
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var daemon = new Thread(work, "directory-renewal");
            daemon.setDaemon(true);
            return daemon;
        });
        started.scheduleWithFixedDelay(this::renew, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        var stopped = thread;
        thread = null;
        if (stopped != null) {
            // never interrupted: H2 closes its file when a thread that reads it is
            stopped.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void renew() {
        try {
            directory.renew();
        } catch (RuntimeException e) {
            // the next round asks again; until then the town is the last one known
            if (isRunning()) {
                log.warn("The directory could not be compared with the database: {}", e.toString());
            }
        }
    }
}
