package org.huying.replay;

import java.time.Duration;
import java.util.Set;
import org.huying.replay.Step.Mark;

/** Time that a request was open, added up over its steps: while it is closed, nobody's time passes. */
final class Spent {

    private static final String ENDS = "request.ended";
    private static final Set<String> OPENS_AGAIN = Set.of("request.reopened", "request.tookOver", "review.sent-back");

    private Duration inAll = Duration.ZERO;
    private Duration onDetours = Duration.ZERO;
    private boolean closed;

    void add(Step step) {
        if (!closed) {
            inAll = inAll.plus(step.since());
            if (step.mark() == Mark.AGAIN || step.mark() == Mark.DETOUR) {
                onDetours = onDetours.plus(step.since());
            }
        }
        closed = step.kind().equals(ENDS) || (closed && !OPENS_AGAIN.contains(step.kind()));
    }

    Duration inAll() {
        return inAll;
    }

    Duration onDetours() {
        return onDetours;
    }
}
