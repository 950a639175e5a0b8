package org.huying.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.huying.ledger.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night one node erases what is due. What a stop leaves over goes in the next night. */
@Component
class NightlyErasure {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);

    private final Retention retention;
    private final Rounds rounds;
    private final Clock clock;

    NightlyErasure(Retention retention, Rounds rounds, Clock clock) {
        this.retention = retention;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** {@code huying.retention.nightly}: when, a cron expression in the town's time zone; {@code -} never. */
    @Scheduled(cron = "${huying.retention.nightly:0 40 2 * * *}", zone = "${huying.time-zone}")
    void erase() {
        if (rounds.begin(LocalDate.now(clock))) {
            var outcome = retention.erase(Actor.SYSTEM, () -> {});
            LOG.info("Personal data erased: {}", outcome);
        }
    }
}
