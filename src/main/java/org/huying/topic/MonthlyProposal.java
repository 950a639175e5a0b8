package org.huying.topic;

import java.time.Clock;
import java.time.LocalDate;
import org.huying.evaluation.RatingMonth;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Proposes topics of the month that is over. Every node looks; the row of the month lets one of them do it. */
@Component
class MonthlyProposal {

    private final Topics topics;
    private final Clock clock;

    MonthlyProposal(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** {@code huying.topics.proposal} is a cron expression; {@code -} switches it off. */
    @Scheduled(cron = "${huying.topics.proposal:0 20 * * * *}")
    void proposeLastMonth() {
        RatingMonth running = RatingMonth.of(LocalDate.now(clock));
        try {
            topics.propose(new RatingMonth(running.ends().minusMonths(1)));
        } catch (DuplicateKeyException | ConcurrencyFailureException anotherNodeWasFaster) {
            // its proposals are ours
        }
    }
}
