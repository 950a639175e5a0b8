package org.huying.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.huying.access.AttemptLimit;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/** Limits wrong tracking codes by request and by address. */
@Component
class TrackingThrottle {

    private static final int PER_NUMBER = 10;
    /** A whole neighbourhood may share the address of its mobile network. */
    private static final int PER_ADDRESS = 60;

    private final AttemptLimit limit;

    TrackingThrottle(Clock clock) {
        limit = new AttemptLimit(PER_NUMBER, PER_ADDRESS, clock);
    }

    AttemptLimit.Attempt begin(Optional<String> number, String address) {
        return limit.begin(number, address, TrackingThrottle::refusal);
    }

    private static Refusal refusal(Duration wait) {
        return Refusal.of(Status.TOO_MANY, "too-many-tries", wait.toMinutes() + 1);
    }
}
