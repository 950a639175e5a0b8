package org.huying.request;

import java.time.Instant;
import java.util.List;
import org.huying.deadline.Clocks;
import org.huying.ledger.Fact;

/** Another working calendar moved clocks of the request, or made them final or provisional. */
@Fact.Kind("clocks.recomputed")
public record ClocksRecomputed(List<Moved> clocks) implements Fact {

    /** @param due and {@code provisional}: from now on */
    public record Moved(Clocks.Kind clock, String unit, Instant before, Instant due, boolean provisional) {}

    public static ClocksRecomputed of(List<Clocks.Recomputed> moved) {
        return new ClocksRecomputed(moved.stream()
                .map(one -> new Moved(
                        one.after().kind(),
                        one.after().unit(),
                        one.before().dueAt(),
                        one.after().dueAt(),
                        one.after().provisional()))
                .toList());
    }
}
