package org.huying.escalation;

import java.security.SecureRandom;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.huying.request.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Demands an answer of a unit, one at a time. */
@Component
class Demands {

    private final Supervisions supervisions;
    private final SupervisionPort process;
    private final SecureRandom random = new SecureRandom();

    Demands(Supervisions supervisions, SupervisionPort process) {
        this.supervisions = supervisions;
        this.process = process;
    }

    /**
     * The centre's own lateness is told to the supervisors; only a unit answers in writing, and not where the loop is older
     * than supervision.
     */
    void byClock(ServiceRequest request, String unit) {
        if (!unit.isEmpty()
                && !supervisions.open(request.number(), request.round(), unit)
                && process.possible(request.instanceId().orElseThrow())) {
            demand(request, unit, null, null);
        }
    }

    void byHand(ServiceRequest request, String unit, String account, String words) {
        if (supervisions.open(request.number(), request.round(), unit)) {
            throw Refusal.of(Status.CONFLICT, "supervision-open");
        }
        demand(request, unit, account, words);
    }

    private void demand(ServiceRequest request, String unit, @Nullable String account, @Nullable String words) {
        supervisions.demand(request.number(), request.round(), unit, account, words, SaltedDigest.newSalt(random));
        process.demanded(request.instanceId().orElseThrow(), unit);
    }
}
