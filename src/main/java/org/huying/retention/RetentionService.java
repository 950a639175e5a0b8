package org.huying.retention;

import java.util.List;
import java.util.function.Function;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class RetentionService implements Retention {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionService.class);
    private static final int BATCH = 200;

    private final DueErasures due;
    private final Erasing erasing;
    private final Rounds rounds;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    RetentionService(
            DueErasures due, Erasing erasing, Rounds rounds, Ledger ledger, PlatformTransactionManager transactions) {
        this.due = due;
        this.erasing = erasing;
        this.rounds = rounds;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Standing standing(String number) {
        if (erasing.reached(number) == Stage.WORDS) {
            return Standing.ERASED;
        }
        return erasing.isAsked(number) ? Standing.ASKED : Standing.KEPT;
    }

    @Override
    public void ask(String number) {
        erasing.ask(number);
    }

    @Override
    public Plan plan() {
        return due.plan();
    }

    @Override
    public Outcome erase(Actor by, Runnable progress) {
        Outcome outcome = all(due::asked, by, progress).plus(all(due::byPeriod, by, progress));
        transaction.executeWithoutResult(status -> {
            rounds.lock();
            ledger.append(
                    Rounds.STREAM,
                    by,
                    "",
                    new RetentionFact.Ran(outcome.contacts(), outcome.photos(), outcome.words(), outcome.asked()));
        });
        return outcome;
    }

    /** Until nothing more is found, or what is found stays as it is. */
    private Outcome all(Function<Integer, List<String>> found, Actor by, Runnable progress) {
        Outcome sum = Outcome.NOTHING;
        for (List<String> batch = found.apply(BATCH); !batch.isEmpty(); batch = found.apply(BATCH)) {
            Outcome before = sum;
            for (String number : batch) {
                sum = sum.plus(erased(number, by));
                progress.run();
            }
            if (sum.equals(before)) {
                break;
            }
        }
        return sum;
    }

    /** One that fails keeps no other back; it is due again in the next round. */
    private Outcome erased(String number, Actor by) {
        try {
            return erasing.erase(number, by);
        } catch (RuntimeException e) {
            // its message may hold what was to be erased
            LOG.error(
                    "Personal data of {} could not be erased: {}",
                    number,
                    e.getClass().getName());
            return Outcome.NOTHING;
        }
    }

    @Override
    public List<Round> rounds() {
        return rounds.latest();
    }
}
