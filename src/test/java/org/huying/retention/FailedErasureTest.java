package org.huying.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.request.PersonalData;
import org.huying.request.Requests;
import org.huying.retention.Retention.Outcome;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The nightly round goes on whatever happens to one request. */
class FailedErasureTest extends Tracking {

    @Autowired
    private Requests requests;

    @Autowired
    private PersonalData data;

    @Autowired
    private Periods periods;

    @Autowired
    private DueErasures due;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Ledger entries;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void one_that_cannot_be_erased_keeps_no_other_back() {
        jdbc.sql("update request set erasure_stage = 3 where ended_at is not null")
                .update();
        String damaged = closed();
        String other = closed();
        clock.advance(Duration.ofDays(180));
        var failing = new Erasing(due, requests, data, periods, entries, jdbc, clock) {
            @Override
            Outcome erase(String number, Actor by) {
                if (number.equals(damaged)) {
                    throw new IllegalStateException("for the test");
                }
                return erasing.erase(number, by);
            }
        };

        Outcome outcome =
                new RetentionService(due, failing, rounds, entries, transactions).erase(Actor.SYSTEM, () -> {});

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(erasing.reached(other)).isEqualTo(Stage.CONTACT);
        assertThat(erasing.reached(damaged)).isEqualTo(Stage.NOTHING);
    }

    private String closed() {
        String number = reported().number();
        answered(number);
        evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE);
        return number;
    }
}
