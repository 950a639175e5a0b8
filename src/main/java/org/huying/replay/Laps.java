package org.huying.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.replay.Lap.Why;

/** Finds the laps of a request, entry by entry. A lap that no entry belongs to yet is none. */
final class Laps {

    private final List<Lap> all = new ArrayList<>();
    private Optional<Lap> next = Optional.empty();
    private int round;
    private int again;

    /** @param number of the round, as far as the entry says it */
    void begin(Why why, Instant at, Optional<Integer> number) {
        round = why.ofRound() ? number.orElse(round + 1) : round;
        again = why.ofRound() ? 0 : again + 1;
        next = Optional.of(new Lap(round, again, why, at, 0));
    }

    /** The next entry; the very first begins a lap in any case. */
    void reach(long seq, Instant at) {
        if (all.isEmpty()) {
            begin(Why.RECEIVED, at, Optional.empty());
        }
        next.ifPresent(lap -> all.add(new Lap(lap.round(), lap.again(), lap.why(), lap.at(), seq)));
        next = Optional.empty();
    }

    int round() {
        return round;
    }

    List<Lap> all() {
        return List.copyOf(all);
    }
}
