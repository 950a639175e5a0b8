package org.huying.deadline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.deadline.Clocks.Clock;
import org.huying.deadline.Clocks.Kind;
import org.huying.transaction.TransactionMemory;
import org.springframework.stereotype.Component;

/**
 * Running clocks that the present transaction has started or found. It holds their request's lock, so nobody else changes them; what it
 * changes itself it forgets.
 */
@Component
class KnownClocks {

    private record Key(String requestNumber, Kind kind, String unit) {}

    private final TransactionMemory<Map<Key, Clock>> memory = new TransactionMemory<>();

    Optional<Clock> find(String requestNumber, Kind kind, String unit) {
        return memory.get().flatMap(known -> Optional.ofNullable(known.get(new Key(requestNumber, kind, unit))));
    }

    Clock keep(String requestNumber, Clock clock) {
        Map<Key, Clock> known = memory.get().orElseGet(HashMap::new);
        known.put(new Key(requestNumber, clock.kind(), clock.unit()), clock);
        memory.keep(known);
        return clock;
    }

    void forget() {
        memory.forget();
    }
}
