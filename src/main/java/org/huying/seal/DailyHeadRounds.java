package org.huying.seal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour, so that a node that was down at midnight makes up for it. */
@Component
@ConditionalOnProperty(name = "huying.command-line", havingValue = "false", matchIfMissing = true)
class DailyHeadRounds {

    private final DailyHeads heads;
    private final HeadsFolder folder;
    private final Clock clock;

    DailyHeadRounds(DailyHeads heads, HeadsFolder folder, Clock clock) {
        this.heads = heads;
        this.folder = folder;
        this.clock = clock;
    }

    /** {@code huying.ledger.daily-head} is a cron expression; {@code -} switches it off. */
    @Scheduled(cron = "${huying.ledger.daily-head:0 10 * * * *}")
    void round() {
        LocalDate today = LocalDate.now(clock);
        heads.give(today);
        folder.fill(today);
    }
}
