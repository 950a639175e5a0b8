package org.huying.seal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.huying.access.AttemptLimit;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** Keeps one address from having the node compute proofs all day; right and wrong ones count alike. */
@Component
class CheckLimit {

    /** In a quarter of an hour: a whole neighbourhood may share the address of its mobile network. */
    static final int PER_ADDRESS = 300;

    private final AttemptLimit limit;

    CheckLimit(Clock clock) {
        limit = new AttemptLimit(PER_ADDRESS, PER_ADDRESS, clock);
    }

    /** @throws Refusal {@code too-many-checks} (429) with the minutes to wait */
    void take(String address) {
        limit.begin(Optional.empty(), address, CheckLimit::refusal);
    }

    private static Refusal refusal(Duration wait) {
        return Refusal.of(Status.TOO_MANY, "too-many-checks", wait.toMinutes() + 1);
    }
}
