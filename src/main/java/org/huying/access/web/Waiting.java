package org.huying.access.web;

import org.huying.access.TooManyAttempts;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;

/** How long somebody must wait before the next attempt, rounded up. */
final class Waiting {

    private Waiting() {}

    static long seconds(TooManyAttempts tooMany) {
        return tooMany.waitAtLeast().plusMillis(999).toSeconds();
    }

    static Refusal refusal(TooManyAttempts tooMany) {
        long minutes = Math.max(1, tooMany.waitAtLeast().plusSeconds(59).toMinutes());
        return Refusal.of(Status.TOO_MANY, "too-many-attempts", minutes);
    }
}
