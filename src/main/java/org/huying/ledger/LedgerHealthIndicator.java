package org.huying.ledger;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/health/followers} says {@code BEHIND} when an entry waits for longer than {@code huying.ledger.behind-after}.
 * The node's own health stays as it is: a balancer that took the node away would help nobody who waits.
 */
@Component
class LedgerHealthIndicator implements HealthIndicator {

    static final Status BEHIND = new Status("BEHIND");

    private final LedgerLag lag;
    private final Duration patience;

    LedgerHealthIndicator(LedgerLag lag, LedgerSettings settings) {
        this.lag = lag;
        this.patience = settings.behindAfter();
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (String name : lag.names()) {
            Lag behind = lag.of(name);
            health.withDetail(
                    name,
                    "%d entries, %d s".formatted(behind.entries(), behind.time().toSeconds()));
            if (behind.time().compareTo(patience) > 0) {
                health.status(BEHIND);
            }
        }
        return health.build();
    }
}
